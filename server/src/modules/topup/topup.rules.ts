import { formatFenShort } from '@guike/shared';
import type { TopupPlanData, TopupState } from './topup.types.js';

/** What decides whether a member may choose a plan here and now. */
export interface PlanContext {
  readonly now: Date;
  readonly storeId: number;
  /** The store's group and all above it. */
  readonly groupIds: readonly number[];
  readonly tierCode: string;
  /** Top-ups ever paid, refunded ones too. */
  readonly paidTopups: number;
  /** How much more the wallet may hold. */
  readonly roomFen: number;
}

export type PlanVerdict =
  | { readonly kind: 'available' }
  /** Not for this store or this day: not shown. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export function judgePlan(plan: TopupPlanData, context: PlanContext): PlanVerdict {
  if (!isOnSale(plan, context)) return { kind: 'hidden' };
  const reason = memberObstacle(plan, context) ?? roomObstacle(plan, context);
  return reason === null ? { kind: 'available' } : { kind: 'unavailable', reason };
}

function isOnSale(plan: TopupPlanData, { now, storeId, groupIds }: PlanContext): boolean {
  if (!plan.active) return false;
  if (plan.activeFrom !== null && now < plan.activeFrom) return false;
  if (plan.activeUntil !== null && now >= plan.activeUntil) return false;
  switch (plan.scopeKind) {
    case 'chain':
      return true;
    case 'group':
      return plan.scopeId !== null && groupIds.includes(plan.scopeId);
    case 'store':
      return plan.scopeId === storeId;
  }
}

function memberObstacle(plan: TopupPlanData, { paidTopups, tierCode }: PlanContext): string | null {
  if (plan.audience === 'first' && paidTopups > 0) return '仅限首次充值';
  if (plan.audience === 'repeat' && paidTopups === 0) return '仅限再次充值';
  if (plan.tierCodes.length > 0 && !plan.tierCodes.includes(tierCode)) return '您的会员等级暂不适用';
  return null;
}

function roomObstacle(plan: TopupPlanData, { roomFen }: PlanContext): string | null {
  return faceFen(plan) > roomFen ? `储值余额将超过上限，最多还可充入 ${formatFenShort(Math.max(0, roomFen))}` : null;
}

/** What the wallet grows by. */
export function faceFen({ payFen, bonusFen }: { payFen: number; bonusFen: number }): number {
  return payFen + bonusFen;
}

/** The plan that gives most for the money among those the member can choose; none when nothing is given. */
export function recommendedPlan(plans: readonly TopupPlanData[]): number | null {
  const [best] = plans.filter((plan) => plan.bonusFen > 0 || plan.bonusPoints > 0).sort(betterFirst);
  return best?.id ?? null;
}

/** Compared by cross-multiplication: a ratio of integers needs no fractions. */
function betterFirst(a: TopupPlanData, b: TopupPlanData): number {
  const money = BigInt(b.bonusFen) * BigInt(a.payFen) - BigInt(a.bonusFen) * BigInt(b.payFen);
  if (money !== 0n) return money > 0n ? 1 : -1;
  const points = BigInt(b.bonusPoints) * BigInt(a.payFen) - BigInt(a.bonusPoints) * BigInt(b.payFen);
  if (points !== 0n) return points > 0n ? 1 : -1;
  return a.payFen - b.payFen || a.id - b.id;
}

export function scopeText({ scopeKind }: TopupPlanData): string {
  switch (scopeKind) {
    case 'chain':
      return '全部门店可用';
    case 'group':
      return '本区域门店专享';
    case 'store':
      return '本店专享';
  }
}

/** What is accepted with a plan, in the words that are hashed and kept with the money. */
export function planTerms(plan: TopupPlanData): Readonly<Record<string, string | number>> {
  return {
    name: plan.name,
    payFen: plan.payFen,
    bonusFen: plan.bonusFen,
    bonusPoints: plan.bonusPoints,
    scope: scopeText(plan),
    termsVersion: plan.termsVersion,
    termsText: plan.termsText,
  };
}

/** States in which a top-up can still become money. */
export const OPEN_TOPUP: readonly TopupState[] = ['created', 'paying'];
/** States of top-ups that were paid once. */
export const PAID_TOPUP: readonly TopupState[] = ['paid', 'refunding', 'refunded'];
