import { allocate, multiplyDivideFloor } from '@guike/shared';
import type { CouponPlace } from '../coupon/index.rules.js';
import type { MemberTier } from '../tier/index.js';
import type { CheckoutFacts, Offer, PricedPromotion } from './pricing.types.js';
import {
  type PromotedLine,
  emptyHanded,
  isForProduct,
  isOfferedAt,
  isOnAt,
  promotionMiss,
  promotionShares,
  promotionTotal,
} from './promotion.rules.js';
import type { Promotion } from './promotion.types.js';

const BASE = 10_000;
/** Every combination of this many is compared; a basket with more at once compares those with the highest priority. */
const MAX_COMPARED = 6;

/** What tier and promotions take off, line by line. */
export interface Reduction {
  readonly tierShares: readonly number[];
  readonly promotionShares: readonly number[];
  readonly promotions: readonly PricedPromotion[];
  /** What became of each offer: made when somebody asks. */
  readonly offers: () => readonly Offer[];
}

interface Candidate {
  readonly promotion: Promotion;
  /** Positions of the lines it is for. */
  readonly lines: readonly number[];
}

/** One way to serve the basket: which promotion has which lines. */
interface Plan {
  readonly totalFen: number;
  readonly tierFen: number;
  readonly served: readonly { readonly promotion: Promotion; readonly lines: readonly number[] }[];
}

/**
 * Tier and promotions: the combination that saves the customer the most. A line has one promotion at most, and where
 * two want it the one with the higher priority goes first; a promotion that doesn't stack with the tier's discount
 * takes its place on the lines it has. More generous offers can therefore never make the basket dearer.
 */
export function reduce(
  { place, tier, promotions }: Pick<CheckoutFacts, 'place' | 'tier' | 'promotions'>,
  lines: readonly PromotedLine[],
  here: CouponPlace,
): Reduction {
  const offered = promotions.filter((one) => isOfferedAt(one, place) && isOnAt(one, here.at)).sort(byPriority);
  const misses = new Map<number, string>();
  const candidates: Candidate[] = [];
  for (const promotion of offered) {
    const mine = [...lines.keys()].filter((index) => isForProduct(promotion, lineAt(lines, index)));
    const miss =
      promotionMiss(promotion, here) ??
      (mine.length === 0 ? '所选商品不参与活动' : null) ??
      (promotionTotal(promotion.effect, pick(lines, mine)) === 0
        ? emptyHanded(promotion.effect, pick(lines, mine))
        : null);
    if (miss === null) candidates.push({ promotion, lines: mine });
    else misses.set(promotion.id, miss);
  }
  const plan = bestPlan(candidates.slice(0, MAX_COMPARED), lines, tier);
  const result = sharesOf(plan, lines);
  return { ...result, offers: () => offersOf({ offered, candidates, misses }, { plan, ...result }, tier) };
}

function bestPlan(candidates: readonly Candidate[], lines: readonly PromotedLine[], tier: MemberTier | null): Plan {
  let best = planOf([], lines, tier);
  // Fewer promotions first, and among as many those of higher priority: of equal plans the simplest is taken.
  for (const chosen of subsets(candidates)) {
    const plan = planOf(chosen, lines, tier);
    if (plan.totalFen > best.totalFen) best = plan;
  }
  return best;
}

function planOf(chosen: readonly Candidate[], lines: readonly PromotedLine[], tier: MemberTier | null): Plan {
  const taken = new Set<number>();
  const served: Plan['served'][number][] = [];
  let promotionFen = 0;
  let tierBase = sum(lines.map(({ fen }) => fen));
  for (const { promotion, lines: wanted } of chosen) {
    const got = wanted.filter((index) => !taken.has(index));
    const gotLines = pick(lines, got);
    const off = promotionTotal(promotion.effect, gotLines);
    for (const index of got) taken.add(index);
    served.push({ promotion, lines: got });
    promotionFen += off;
    tierBase -= promotion.stacksWithTier ? off : sum(gotLines.map(({ fen }) => fen));
  }
  const tierFen = tier ? tierBase - multiplyDivideFloor(tierBase, tier.discountBp, BASE) : 0;
  return { totalFen: promotionFen + tierFen, tierFen, served };
}

function sharesOf(plan: Plan, lines: readonly PromotedLine[]): Omit<Reduction, 'offers'> {
  const shares = lines.map(() => 0);
  const forTier = lines.map(({ fen }) => fen);
  const promotions: PricedPromotion[] = [];
  for (const { promotion, lines: mine } of plan.served) {
    const parts = promotionShares(promotion.effect, pick(lines, mine));
    for (const [position, index] of mine.entries()) {
      shares[index] = parts[position] ?? 0;
      forTier[index] = promotion.stacksWithTier ? lineAt(lines, index).fen - (parts[position] ?? 0) : 0;
    }
    promotions.push({ id: promotion.id, name: promotion.name, amountFen: sum(parts) });
  }
  return { tierShares: allocate(plan.tierFen, forTier), promotionShares: shares, promotions };
}

function offersOf(
  {
    offered,
    candidates,
    misses,
  }: {
    offered: readonly Promotion[];
    candidates: readonly Candidate[];
    misses: ReadonlyMap<number, string>;
  },
  { plan, promotions }: { plan: Plan; promotions: readonly PricedPromotion[] },
  tier: MemberTier | null,
): Offer[] {
  const offers = offered.map((promotion): Offer => {
    const { id, name: title } = promotion;
    const applied = promotions.find((one) => one.id === id);
    if (applied) return { kind: 'promotion', id, title, applied: true, amountFen: applied.amountFen, reason: null };
    const reason = misses.get(id) ?? beaten(candidates, id, plan);
    return { kind: 'promotion', id, title, applied: false, amountFen: 0, reason };
  });
  if (!tier || tier.discountBp === BASE) return offers;
  const applied = plan.tierFen > 0;
  const reason = applied
    ? null
    : plan.served.length > 0
      ? '商品已享受更优惠的活动，不与会员折扣同享'
      : '没有可折扣的金额';
  return [...offers, { kind: 'tier', id: null, title: tierTitle(tier), applied, amountFen: plan.tierFen, reason }];
}

export function tierTitle(tier: Pick<MemberTier, 'name'>): string {
  return `${tier.name}折扣`;
}

function beaten(candidates: readonly Candidate[], id: number, plan: Plan): string {
  const index = candidates.findIndex(({ promotion }) => promotion.id === id);
  if (index >= MAX_COMPARED) return '同时进行的活动较多，已选用优先级更高的';
  const mine = candidates[index]?.lines ?? [];
  const rival = plan.served.find(({ lines }) => lines.some((line) => mine.includes(line)));
  return rival ? `商品已参加更优惠的“${rival.promotion.name}”` : '会员折扣更优惠，两者不同享';
}

/** All combinations but the empty one, smaller ones first; each keeps the order of its members. */
function subsets<T>(of: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let size = 1; size <= of.length; size += 1) all.push(...choose(of, size));
  return all;
}

function choose<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => choose(of.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

function byPriority(a: Promotion, b: Promotion): number {
  return b.priority - a.priority || a.id - b.id;
}

function lineAt(lines: readonly PromotedLine[], index: number): PromotedLine {
  return lines[index] as PromotedLine;
}

function pick(lines: readonly PromotedLine[], indexes: readonly number[]): PromotedLine[] {
  return indexes.map((index) => lineAt(lines, index));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
