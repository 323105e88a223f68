import type { CouponRule, CouponTrigger } from './rule.types.js';

/** What happened to a member, as far as rules look at it. */
export interface TriggerFacts {
  readonly trigger: CouponTrigger;
  readonly storeId: number | null;
  /** What the order or the top-up came to, in fen. */
  readonly amountFen: number | null;
  readonly tierCode: string | null;
}

/** Whether the rule gives something for this. */
export function ruleHolds(rule: CouponRule, facts: TriggerFacts, now: Date): boolean {
  const { minimumFen, storeIds, tierCodes } = rule.conditions;
  return (
    rule.active &&
    rule.trigger === facts.trigger &&
    (rule.activeFrom === null || rule.activeFrom <= now) &&
    (rule.activeUntil === null || now < rule.activeUntil) &&
    (facts.amountFen ?? 0) >= minimumFen &&
    (storeIds.length === 0 || (facts.storeId !== null && storeIds.includes(facts.storeId))) &&
    (tierCodes.length === 0 || (facts.tierCode !== null && tierCodes.includes(facts.tierCode)))
  );
}
