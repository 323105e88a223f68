import { Injectable, Logger } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { TierFacade } from '../../tier/index.js';
import { CouponVoiding } from '../coupon-voiding.js';
import { CouponIssuing } from './coupon-issuing.js';
import type { HeldCoupon } from '../coupon.types.js';
import { PackStore } from '../templates/pack.store.js';
import { ruleHolds } from './rule.rules.js';
import { RuleStore } from './rule.store.js';
import type { CouponGift, CouponRule, CouponTrigger } from './rule.types.js';
import type { CouponSource, PackItem } from '../templates/template.types.js';

export type CouponIssue = CouponGift & {
  readonly memberId: number;
  /** The fact: `topup:7`. ASCII, at most 90 characters. */
  readonly bizKey: string;
  readonly source: CouponSource;
  /** How many of it; 1 when left out. */
  readonly quantity?: number;
  readonly storeId?: number | null;
  /** Who gave it, as `actorRef` names them. */
  readonly by?: string | null;
};

export interface TriggerOccasion {
  readonly memberId: number;
  readonly bizKey: string;
  readonly storeId: number | null;
  /** What the order or the top-up came to, in fen. */
  readonly amountFen?: number;
  /** Asked for when a rule wants to know and it is left out. */
  readonly tierCode?: string;
}

/** Coupons that others give, on purpose or because something happened, and take back when it did not stand. */
@Injectable()
export class CouponGifts {
  private readonly logger = new Logger('CouponGifts');

  constructor(
    private readonly issuing: CouponIssuing,
    private readonly packs: PackStore,
    private readonly rules: RuleStore,
    private readonly tiers: TierFacade,
    private readonly voiding: CouponVoiding,
  ) {}

  async issue(tx: Transaction, issue: CouponIssue): Promise<Result<HeldCoupon[]>> {
    const { memberId, bizKey, source, quantity = 1, storeId = null, by = null } = issue;
    const items = await this.itemsOf(tx, issue);
    if (!items.ok) return items;
    const command = { memberId, source, bizKey, by, storeId, items: times(items.value, quantity) };
    return (await this.issuing.issueAll(tx, [command]))[0] as Result<HeldCoupon[]>;
  }

  takeBack(tx: Transaction, bizKey: string): Promise<number> {
    return this.voiding.ofFact(tx, bizKey);
  }

  async issueForTrigger(tx: Transaction, trigger: CouponTrigger, occasion: TriggerOccasion): Promise<HeldCoupon[]> {
    const rules = await this.rulesFor(tx, trigger, occasion);
    const packs = await this.packs.findMany(
      [...new Set(rules.flatMap(({ gift }) => ('packId' in gift ? gift.packId : [])))],
      tx,
    );
    const commands = rules.map((rule) => ({
      memberId: occasion.memberId,
      source: trigger === 'topup' ? ('topup' as const) : ('trigger' as const),
      bizKey: `${occasion.bizKey}:rule:${rule.id}`,
      by: null,
      storeId: occasion.storeId,
      items: itemsFrom(rule.gift, packs),
    }));
    if (commands.length === 0) return [];
    const results = await this.issuing.issueAll(tx, commands);
    return results.flatMap((result, index) => {
      if (result.ok) return result.value;
      // Whoever bought something must not learn from an error that the present was used up.
      this.logger.warn(`rule ${rules[index]?.id} gave nothing for ${occasion.bizKey}: ${result.refusal.code}`);
      return [];
    });
  }

  /** What is in it. The pack is read without a lock: it goes out as it was when it was asked for. */
  async itemsOf(tx: Transaction, gift: CouponGift): Promise<Result<readonly PackItem[]>> {
    if ('templateId' in gift) return ok([{ templateId: gift.templateId, quantity: 1 }]);
    const pack = await this.packs.find(gift.packId, tx);
    return pack?.active ? ok(pack.items) : refuse('COUPON_TEMPLATE_NOT_FOUND');
  }

  private async rulesFor(tx: Transaction, trigger: CouponTrigger, occasion: TriggerOccasion): Promise<CouponRule[]> {
    const candidates = (await this.rules.active(tx)).filter((rule) => rule.trigger === trigger);
    const asksTier = candidates.some(({ conditions }) => conditions.tierCodes.length > 0);
    const tierCode = occasion.tierCode ?? (asksTier ? (await this.tiers.memberTier(occasion.memberId, tx)).code : null);
    const facts = { trigger, storeId: occasion.storeId, amountFen: occasion.amountFen ?? null, tierCode };
    return candidates.filter((rule) => ruleHolds(rule, facts, tx.now));
  }
}

function itemsFrom(gift: CouponGift, packs: readonly { id: number; active: boolean; items: readonly PackItem[] }[]) {
  if ('templateId' in gift) return [{ templateId: gift.templateId, quantity: 1 }];
  const pack = packs.find(({ id, active }) => id === gift.packId && active);
  return pack?.items ?? [];
}

function times(items: readonly PackItem[], quantity: number): PackItem[] {
  return items.map((item) => ({ ...item, quantity: item.quantity * quantity }));
}
