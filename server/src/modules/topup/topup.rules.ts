import { addDays, businessDate, formatDay, formatFenShort } from '@guike/shared';
import { weekdayOf, weekdayWords } from '../coupon/index.rules.js';
import { type LotGift, type WalletPlace, admits, scopeOf } from '../wallet/index.rules.js';
import type { BonusDays, TopupPlanData, TopupState } from './topup.types.js';

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
  /** A bonus day is told of so many days ahead. */
  readonly announceDays: number;
}

export type PlanVerdict =
  | { readonly kind: 'available' }
  /** Not for this store or this day: not shown. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export function judgePlan(plan: TopupPlanData, context: PlanContext): PlanVerdict {
  if (!isOnSale(plan, context)) return { kind: 'hidden' };
  const reason = dayObstacle(plan.days, context) ?? memberObstacle(plan, context) ?? roomObstacle(plan, context);
  if (reason === NEVER_SOON) return { kind: 'hidden' };
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

const NEVER_SOON = '';

/** On other days than its own a plan is announced when one is near. */
function dayObstacle(days: BonusDays, { now, announceDays }: PlanContext): string | null {
  if (isBonusDay(days, now)) return null;
  const next = nextBonusDay(days, now, announceDays);
  return next === null ? NEVER_SOON : `${dayWords(days)}专享，${formatDay(next)} 可充`;
}

export function isBonusDay({ weekdays, dates }: BonusDays, at: Date): boolean {
  if (weekdays.length === 0 && dates.length === 0) return true;
  return weekdays.includes(weekdayOf(at)) || dates.includes(businessDate(at));
}

/** The first bonus day after today, when it is at most `within` days away. */
export function nextBonusDay(days: BonusDays, at: Date, within: number): string | null {
  const today = businessDate(at);
  for (let ahead = 1; ahead <= within; ahead += 1) {
    const date = addDays(today, ahead);
    // Noon in Shanghai: well inside of the day.
    if (isBonusDay(days, new Date(`${date}T04:00:00.000Z`))) return date;
  }
  return null;
}

function dayWords({ weekdays, dates }: BonusDays): string {
  if (weekdays.length === 0) return dates.length === 1 ? '当日' : '活动日';
  return dates.length === 0 ? weekdayWords(weekdays) : `${weekdayWords(weekdays)}及活动日`;
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

/** A basket that is about to be paid here. */
export interface Basket {
  readonly payableFen: number;
  /** What the wallet can pay of it already. */
  readonly walletFen: number;
  readonly place: WalletPlace;
  /** A plan larger than so many baskets is pressing, not fitting. */
  readonly maxMultiple: number;
}

/**
 * The plan that fits this basket: with it the wallet covers all of it, here, and it is not out of proportion. Among
 * those, what gives most for the money; when all that cover it are large, the smallest of them. Null when nothing is
 * lacking, or no plan is enough.
 */
export function fittingPlan(plans: readonly TopupPlanData[], basket: Basket): TopupPlanData | null {
  const shortFen = basket.payableFen - basket.walletFen;
  if (shortFen <= 0) return null;
  const covering = plans.filter((plan) => faceFen(plan) >= shortFen && admits(scopeOf(plan.use), basket.place));
  const fitting = covering.filter(({ payFen }) => payFen <= basket.payableFen * basket.maxMultiple);
  const [best] =
    fitting.length > 0 ? fitting.sort(betterFirst) : covering.sort((a, b) => a.payFen - b.payFen || a.id - b.id);
  return best ?? null;
}

/** Why it fits, as the member reads it on the till's second screen. */
export function fitText(plan: TopupPlanData, { payableFen, walletFen }: Basket): string {
  const leftFen = walletFen + faceFen(plan) - payableFen;
  const given = plan.bonusFen > 0 ? `，送 ${formatFenShort(plan.bonusFen)}` : '';
  return `充 ${formatFenShort(plan.payFen)}${given}，付完本单还余 ${formatFenShort(leftFen)}`;
}

/** Compared by cross-multiplication: a ratio of integers needs no fractions. */
function betterFirst(a: TopupPlanData, b: TopupPlanData): number {
  const money = BigInt(b.bonusFen) * BigInt(a.payFen) - BigInt(a.bonusFen) * BigInt(b.payFen);
  if (money !== 0n) return money > 0n ? 1 : -1;
  const points = BigInt(b.bonusPoints) * BigInt(a.payFen) - BigInt(a.bonusPoints) * BigInt(b.payFen);
  if (points !== 0n) return points > 0n ? 1 : -1;
  return a.payFen - b.payFen || a.id - b.id;
}

/** What comes with a plan beside money, each with what it is worth. */
export function plannedGifts(
  plan: Pick<TopupPlanData, 'bonusPoints' | 'coupons' | 'gifts'>,
  fenPerPoint: number,
): LotGift[] {
  const { bonusPoints: points, coupons, gifts } = plan;
  return [
    ...(points > 0
      ? [{ kind: 'points' as const, title: `${points} 积分`, quantity: points, valueFen: points * fenPerPoint }]
      : []),
    ...coupons.map(({ title, quantity, valueFen }) => ({ kind: 'coupon' as const, title, quantity, valueFen })),
    ...gifts.map(({ title, quantity, valueFen }) => ({ kind: 'gift' as const, title, quantity, valueFen })),
  ];
}

/** 满减券 ×2、保温杯 */
export function giftText({ coupons, gifts }: Pick<TopupPlanData, 'coupons' | 'gifts'>): string | null {
  const words = [...coupons, ...gifts].map(({ title, quantity }) => (quantity > 1 ? `${title} ×${quantity}` : title));
  return words.length === 0 ? null : words.join('、');
}

/** What is accepted with a plan, in the words that are hashed and kept with the money. */
export function planTerms(plan: TopupPlanData, scopeText: string): Readonly<Record<string, string | number>> {
  const gifts = giftText(plan);
  return {
    name: plan.name,
    payFen: plan.payFen,
    bonusFen: plan.bonusFen,
    bonusPoints: plan.bonusPoints,
    ...(gifts === null ? {} : { gifts }),
    scope: scopeText,
    termsVersion: plan.termsVersion,
    termsText: plan.termsText,
  };
}

/** States in which a top-up can still become money. */
export const OPEN_TOPUP: readonly TopupState[] = ['created', 'paying'];
/** States of top-ups that were paid once. */
export const PAID_TOPUP: readonly TopupState[] = ['paid', 'refunding', 'refunded'];
