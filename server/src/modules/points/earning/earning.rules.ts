import { businessDate } from '@guike/shared';
import { isMemberDay, weekdayOf } from '../calendar.rules.js';
import type { EarnRule, EarnTerms, PointsTerms } from '../points.types.js';

export interface EarningLine {
  readonly categoryId: number;
  readonly productId: number;
  /** What is really paid for the line, in fen. */
  readonly payFen: number;
}

export interface EarnContext {
  readonly storeId: number;
  readonly groupId: number | null;
  /** 10000 = once. */
  readonly tierMultiplierBp: number;
  /** Rules for certain tiers don't apply to a member whose tier isn't given. */
  readonly tierCode?: string | null;
  readonly at: Date;
  /** Points that sales of the same day have given already; only asked for when there is a limit per day. */
  readonly earnedToday?: number;
}

export interface Earned {
  readonly points: number;
  readonly byLine: number[];
  /** Chinese: what has multiplied or limited. */
  readonly reasons: string[];
}

const BASE = 10_000;

/**
 * Points for a sale: what each line pays, multiplied by tier and rules, is summed exactly and rounded down once; lines
 * then share the points by largest remainder. So how a basket is cut into lines never changes what it earns.
 */
export function earnPoints(
  lines: readonly EarningLine[],
  context: EarnContext,
  { earn }: Pick<PointsTerms, 'earn'>,
): Earned {
  const rules = earn.rules.filter((rule) => appliesToSale(rule, context, earn));
  const factors = lines.map((line) => factorsOf(line, rules));
  const depth = Math.max(0, ...factors.map((applied) => applied.length));
  // One denominator for all lines: a line with fewer factors is multiplied by 1.0000 instead.
  const weights = lines.map(({ payFen }, index) => {
    const applied = factors[index] ?? [];
    const factor = applied.reduce((product, { multiplierBp }) => product * BigInt(multiplierBp), 1n);
    return BigInt(payFen) * BigInt(context.tierMultiplierBp) * factor * BigInt(BASE) ** BigInt(depth - applied.length);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const earned = Number(whole / (BigInt(earn.fenPerPoint) * BigInt(BASE) ** BigInt(depth + 1)));
  const limit = limitOf(earned, earn, context.earnedToday ?? 0);
  const points = limit?.points ?? earned;
  return {
    points,
    byLine: shareOut(points, weights),
    reasons: [
      ...(context.tierMultiplierBp === BASE ? [] : [`会员等级 ${times(context.tierMultiplierBp)}`]),
      ...rules.filter((rule) => factors.some((applied) => applied.includes(rule))).map(ruleReason),
      ...(limit ? [limit.reason] : []),
    ],
  };
}

/** 2 倍, 1.25 倍 */
export function times(multiplierBp: number): string {
  return `${multiplierBp / BASE} 倍`;
}

/** Everything but what is on the line. */
export function appliesToSale(rule: EarnRule, context: EarnContext, earn: EarnTerms): boolean {
  const { conditions } = rule;
  const day = businessDate(context.at);
  return (
    isActive(rule, context.at) &&
    isInPlace(rule, context, earn.groupPath) &&
    allows(conditions.weekdays, weekdayOf(day)) &&
    allows(conditions.monthDays, Number(day.slice(8))) &&
    allows(conditions.tierCodes, context.tierCode ?? '') &&
    (!conditions.memberDay || isMemberDay(day, earn.memberDay))
  );
}

export function isActive({ activeFrom, activeUntil }: EarnRule, at: Date): boolean {
  return (activeFrom === null || activeFrom <= at) && (activeUntil === null || at < activeUntil);
}

export function isInPlace(
  { conditions: { storeIds, groupIds } }: EarnRule,
  place: { storeId: number; groupId: number | null },
  groupPath: readonly number[],
): boolean {
  if (storeIds.length === 0 && groupIds.length === 0) return true;
  return storeIds.includes(place.storeId) || groupIds.some((id) => id === place.groupId || groupPath.includes(id));
}

/** Which rules count for a line. One that says 0 ends it. */
function factorsOf(line: EarningLine, rules: readonly EarnRule[]): readonly EarnRule[] {
  const matching = rules.filter(
    ({ conditions }) =>
      allows(conditions.categoryIds, line.categoryId) && allows(conditions.productIds, line.productId),
  );
  const nothing = matching.find(({ multiplierBp }) => multiplierBp === 0);
  if (nothing) return [nothing];
  const alone = matching.filter(({ stacks }) => !stacks);
  const highest = alone.reduce<EarnRule | null>(
    (best, rule) => (best === null || rule.multiplierBp > best.multiplierBp ? rule : best),
    null,
  );
  return [...(highest ? [highest] : []), ...matching.filter(({ stacks }) => stacks)];
}

function limitOf(earned: number, earn: EarnTerms, earnedToday: number): { points: number; reason: string } | null {
  const limits = [
    ...(earn.maxPerOrder === null ? [] : [{ points: earn.maxPerOrder, reason: `单笔最多得 ${earn.maxPerOrder} 积分` }]),
    ...(earn.maxPerDay === null
      ? []
      : [{ points: Math.max(0, earn.maxPerDay - earnedToday), reason: `每天最多得 ${earn.maxPerDay} 积分` }]),
  ].filter(({ points }) => points < earned);
  return limits.reduce<{ points: number; reason: string } | null>(
    (lowest, limit) => (lowest === null || limit.points < lowest.points ? limit : lowest),
    null,
  );
}

function ruleReason({ name, multiplierBp }: EarnRule): string {
  return multiplierBp === 0 ? `${name}：不参与积分` : `${name} ${times(multiplierBp)}`;
}

/** Largest remainder, like `allocate` of money, on weights that have long left the safe integers. */
function shareOut(points: number, weights: readonly bigint[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (points === 0 || whole === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(points) * weight);
  const shares = exact.map((value) => Number(value / whole));
  const left = points - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function allows<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}
