import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../platform/database/index.js';
import { CouponFacade } from '../coupon/index.js';
import { JournalExists, LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import { MemberFacade } from '../member/index.js';
import { PointsFacade } from '../points/index.js';
import { TierFacade } from '../tier/index.js';
import { REFERRAL_REWARDED, type ReferralRewarded } from './referral.events.js';
import { type ReferralRow, ReferralStore } from './referral.store.js';
import type { Given, Program, ReferralReason, Reward } from './referral.types.js';

interface Side {
  readonly memberId: number;
  readonly reward: Reward;
  /** The fact, for everything that is given for it. */
  readonly fact: string;
  readonly title: string;
}

/** Gives what was promised, once: the referral moves on first, and every gift carries its name. */
@Injectable()
export class ReferralRewards {
  constructor(
    private readonly store: ReferralStore,
    private readonly members: MemberFacade,
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
    private readonly ledger: LedgerFacade,
    private readonly tiers: TierFacade,
  ) {}

  /** The row is locked, due and its purchase stands. Answers why it came to nothing, or null. */
  async give(tx: Transaction, referral: ReferralRow, program: Program): Promise<ReferralReason | null> {
    const reason = (await this.partiesRefuse(tx, referral)) ?? (await this.limitsRefuse(tx, referral, program));
    if (reason) {
      await this.store.end(tx, referral, 'void', reason);
      return reason;
    }
    const fact = `referral:${referral.id}`;
    const { referrer_id: referrerId, friend_id: friendId } = referral;
    const { rules } = program;
    // Ledgers are locked in the order of members, whoever brought whom.
    const sides: (Side & { who: 'mine' | 'theirs' })[] = [
      { who: 'mine', memberId: referrerId, reward: rules.referrer, fact: `${fact}:referrer`, title: '推荐有礼' },
      { who: 'theirs', memberId: friendId, reward: rules.friend, fact: `${fact}:friend`, title: '好友推荐礼' },
    ];
    const coupons = new Map<string, number>();
    for (const side of sides) coupons.set(side.who, await this.giveCoupon(tx, side));
    for (const side of [...sides].sort((a, b) => a.memberId - b.memberId)) await this.giveValue(tx, side);
    const given = (who: 'mine' | 'theirs', reward: Reward): Given => ({
      points: reward.points,
      growth: reward.growth,
      coupons: coupons.get(who) ?? 0,
    });
    await this.finish(tx, referral, given('mine', rules.referrer), given('theirs', rules.friend));
    return null;
  }

  private async partiesRefuse(tx: Transaction, referral: ReferralRow): Promise<ReferralReason | null> {
    const parties = await this.members.byIds([referral.referrer_id, referral.friend_id], tx);
    if (parties.get(referral.friend_id)?.status === 'closed') return 'FRIEND_CLOSED';
    return parties.get(referral.referrer_id)?.status === 'active' ? null : 'REFERRER_CLOSED';
  }

  private async limitsRefuse(tx: Transaction, referral: ReferralRow, program: Program): Promise<ReferralReason | null> {
    const month = businessDate(tx.now).slice(0, 7);
    const { monthlyCap } = program.rules;
    if (!(await this.store.monthHasRoom(tx, referral.referrer_id, month, monthlyCap))) return 'MONTH_FULL';
    if (!(await this.store.takeFromBudget(tx, program.version))) return 'BUDGET_SPENT';
    await this.store.countInMonth(tx, referral.referrer_id, month, monthlyCap);
    return null;
  }

  private async giveCoupon(tx: Transaction, { memberId, reward, fact }: Side): Promise<number> {
    if (reward.couponTemplateId === null) return 0;
    const issued = await this.coupons.issue(tx, {
      memberId,
      templateId: reward.couponTemplateId,
      bizKey: fact,
      source: 'trigger',
    });
    // Used up or stopped meanwhile: the rest of what was promised is still given, and the record says so.
    return issued.ok ? issued.value.length : 0;
  }

  private async giveValue(tx: Transaction, { memberId, reward, fact, title }: Side): Promise<void> {
    const { points, growth } = reward;
    await this.points.grant(tx, { memberId, points, bizKey: `${fact}:points`, kind: 'referral', title });
    if (growth > 0) {
      await this.giveGrowth(tx, memberId, growth, `${fact}:growth`, title);
      await this.tiers.evaluate(tx, memberId, fact);
    }
  }

  private async giveGrowth(tx: Transaction, memberId: number, growth: number, bizKey: string, title: string) {
    const book = await this.ledger.open(tx, [memberId], { books: ['growth'] });
    book.post({
      kind: 'growth.referral',
      bizKey,
      at: tx.now,
      memberId,
      storeId: null,
      title,
      entries: [
        { account: memberAccount(memberId, 'growth'), amount: growth },
        { account: systemAccount('chain', 0, 'growth-issued'), amount: -growth },
      ],
    });
    try {
      await this.ledger.flush(tx, book);
    } catch (error) {
      if (!(error instanceof JournalExists)) throw error;
    }
  }

  private async finish(tx: Transaction, referral: ReferralRow, mine: Given, theirs: Given): Promise<void> {
    const { id, referrer_id: referrerId, friend_id: friendId } = referral;
    await this.store.rewarded(tx, id, { referrer: mine, friend: theirs });
    const news: ReferralRewarded = {
      referralId: id,
      referrerId,
      friendId,
      referrerPoints: mine.points,
      referrerGrowth: mine.growth,
      referrerCoupons: mine.coupons,
      friendPoints: theirs.points,
      friendGrowth: theirs.growth,
      friendCoupons: theirs.coupons,
    };
    tx.emit({ type: REFERRAL_REWARDED, subject: `referral:${id}`, payload: { ...news } });
  }
}
