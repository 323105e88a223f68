import { Injectable } from '@nestjs/common';
import { type Transaction, readJson } from '../../platform/database/index.js';
import { CouponFacade } from '../coupon/index.js';
import { MemberFacade } from '../member/index.js';
import { PointsFacade } from '../points/index.js';
import { REFERRAL_TAKEN_BACK, type ReferralTakenBack } from './referral.events.js';
import { type ReferralRow, ReferralStore } from './referral.store.js';
import type { BothSides, Given, TakenBack } from './referral.types.js';

interface Side {
  readonly who: keyof BothSides<unknown>;
  /** Who stands for them today. */
  readonly memberId: number;
  /** The fact under which they were given. */
  readonly fact: string;
  readonly given: Given;
  readonly title: string;
}

const NOTHING: TakenBack = { points: 0, debt: 0, growth: 0, coupons: 0 };

/**
 * Undoes a reward whose purchase came back: points and growth by the rules of returns, coupons that nobody used. The
 * count of the month and the budget stay as they were, so that buying and bringing back opens no room for another one.
 */
@Injectable()
export class ReferralClawBack {
  constructor(
    private readonly store: ReferralStore,
    private readonly members: MemberFacade,
    private readonly coupons: CouponFacade,
    private readonly points: PointsFacade,
  ) {}

  /** The row is locked and its reward does not stand. The referral moves first; each posting carries its name. */
  async takeBack(tx: Transaction, referral: ReferralRow): Promise<void> {
    if (!(await this.store.takenBack(tx, referral.id))) return;
    const sides = await this.sidesOf(tx, referral);
    const coupons = new Map<Side['who'], number>();
    for (const side of sides) {
      if (side.given.coupons > 0) coupons.set(side.who, await this.coupons.voidUnused(tx, side.fact));
    }
    const taken = { referrer: NOTHING, friend: NOTHING };
    // Ledgers are locked in the order of members, whoever brought whom.
    for (const { who, memberId, fact, title } of [...sides].sort((a, b) => a.memberId - b.memberId)) {
      const grantKeys = [`${fact}:points`, `${fact}:growth`];
      const back = { memberId, grantKeys, title, bizKey: `${fact}:back`, kind: 'referral_back' as const };
      taken[who] = { ...(await this.points.takeBack(tx, back)), coupons: coupons.get(who) ?? 0 };
    }
    await this.finish(tx, referral, taken);
  }

  /** Whoever has closed the account keeps nothing, and owes nothing. */
  private async sidesOf(tx: Transaction, referral: ReferralRow): Promise<Side[]> {
    const gift = readJson<BothSides<Given>>(referral.gift);
    const referrerId = await this.members.standsFor(referral.referrer_id, tx);
    const friendId = await this.members.standsFor(referral.friend_id, tx);
    const known = await this.members.byIds([referrerId, friendId], tx);
    const fact = `referral:${referral.id}`;
    const sides: Side[] = [
      {
        ...{ who: 'referrer', memberId: referrerId, fact: `${fact}:referrer`, given: gift.referrer },
        title: '推荐有礼收回（朋友退货）',
      },
      {
        ...{ who: 'friend', memberId: friendId, fact: `${fact}:friend`, given: gift.friend },
        title: '好友推荐礼收回（退货）',
      },
    ];
    return sides.filter(({ memberId }) => (known.get(memberId)?.status ?? 'closed') !== 'closed');
  }

  private async finish(tx: Transaction, referral: ReferralRow, taken: BothSides<TakenBack>): Promise<void> {
    const { id, referrer_id: referrerId, friend_id: friendId } = referral;
    await this.store.tookBack(tx, id, taken);
    const news: ReferralTakenBack = { referralId: id, referrerId, friendId, ...taken };
    tx.emit({ type: REFERRAL_TAKEN_BACK, subject: `referral:${id}`, payload: { ...news } });
  }
}
