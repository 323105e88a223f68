import {
  type BasketLine,
  type CouponKind,
  type CouponPlace,
  type HeldCoupon,
  applyHeld,
  missedBeside,
} from '../coupon/index.rules.js';
import type { PricedCoupon, UnusedCoupon } from './pricing.types.js';

/** What takes goods out of the basket comes first, then what asks for a minimum, then shares, then plain money. */
const ORDER: Record<CouponKind, number> = {
  exchange: 0,
  service: 1,
  trial_price: 2,
  full_reduction: 3,
  stepped: 4,
  discount: 5,
  compensation: 6,
  next_visit: 7,
  cash: 8,
  freight: 9,
};
/** Combinations looked at before the best one so far is taken. */
const MAX_TRIED = 1_000;
/** As many as one order may name. */
export const MAX_TOGETHER = 20;

export interface CouponsApplied {
  /** In the order in which they apply. */
  readonly used: readonly PricedCoupon[];
  readonly unused: readonly UnusedCoupon[];
  /** What is left to pay of each line. */
  readonly left: readonly BasketLine[];
}

/**
 * Uses these coupons together, in an order that is the coupons' own and not the caller's. One that can't be used, or
 * not beside those before it, says why.
 */
export function applyCoupons(
  coupons: readonly HeldCoupon[],
  basket: readonly BasketLine[],
  place: CouponPlace,
): CouponsApplied {
  const used: PricedCoupon[] = [];
  const unused: UnusedCoupon[] = [];
  const chosen: HeldCoupon[] = [];
  let left = basket;
  for (const coupon of [...coupons].sort(byOrder)) {
    const applied = missedBeside(chosen, coupon) ?? applyHeld(coupon, left, place);
    if (!applied.ok) {
      unused.push({ id: coupon.id, reason: applied.reason });
      continue;
    }
    const { discountFen, byLine } = applied;
    chosen.push(coupon);
    used.push({ id: coupon.id, name: coupon.name, discountFen, byLine });
    left = left.map((line, index) => ({ ...line, fen: line.fen - (byLine[index] ?? 0) }));
  }
  return { used, unused, left };
}

interface Candidate {
  readonly coupon: HeldCoupon;
  /** What it would take off by itself: beside others never more, though what one takes may leave more to another. */
  readonly aloneFen: number;
  /** Coupons that do the very same share it. */
  readonly sameAs: string;
}

/**
 * The coupons that together save the most, within what may be combined. Of equally good choices it takes fewer coupons,
 * then those that expire first. It tries combinations up to a fixed number, the most promising first, and leaves out
 * what can't beat the best any more: the same coupons always give the same choice.
 */
export function bestCoupons(
  coupons: readonly HeldCoupon[],
  basket: readonly BasketLine[],
  place: CouponPlace,
): readonly number[] {
  const candidates = candidatesOf(coupons, basket, place);
  let best: Choice = { savedFen: 0, coupons: [] };
  let tried = 0;
  const search = (from: number, chosen: readonly HeldCoupon[], promisedFen: number): void => {
    let skipped: string | null = null;
    for (let index = from; index < candidates.length && tried < MAX_TRIED; index += 1) {
      const { coupon, aloneFen, sameAs } = candidates[index] as Candidate;
      if (promisedFen + mostFrom(candidates, index) < best.savedFen) return;
      // Of coupons that do the same, the next one is only of interest beside the one before it.
      if (sameAs === skipped) continue;
      skipped = sameAs;
      if (missedBeside(chosen, coupon)) continue;
      tried += 1;
      const next = [...chosen, coupon];
      const { used, unused } = applyCoupons(next, basket, place);
      const choice = { savedFen: used.reduce((sum, { discountFen }) => sum + discountFen, 0), coupons: next };
      if (unused.length === 0 && isBetter(choice, best)) best = choice;
      if (next.length < MAX_TOGETHER) search(index + 1, next, promisedFen + aloneFen);
    }
  };
  search(0, [], 0);
  return best.coupons.map(({ id }) => id).sort((a, b) => a - b);
}

interface Choice {
  readonly savedFen: number;
  readonly coupons: readonly HeldCoupon[];
}

function isBetter(a: Choice, b: Choice): boolean {
  if (a.savedFen !== b.savedFen) return a.savedFen > b.savedFen;
  if (a.coupons.length !== b.coupons.length) return a.coupons.length < b.coupons.length;
  const [first, second] = [a.coupons, b.coupons].map((coupons) => [...coupons].sort(byExpiry));
  for (const [index, coupon] of (first ?? []).entries()) {
    const order = byExpiry(coupon, second?.[index] as HeldCoupon);
    if (order !== 0) return order < 0;
  }
  return false;
}

function candidatesOf(coupons: readonly HeldCoupon[], basket: readonly BasketLine[], place: CouponPlace): Candidate[] {
  return [...coupons]
    .sort(byExpiry)
    .flatMap((coupon) => {
      const applied = applyHeld(coupon, basket, place);
      if (!applied.ok) return [];
      return [{ coupon, aloneFen: applied.discountFen, sameAs: sameAs(coupon) }];
    })
    .sort((a, b) => b.aloneFen - a.aloneFen || compareText(a.sameAs, b.sameAs) || byExpiry(a.coupon, b.coupon));
}

/** Pieces of goods are rounded one by one: a fen each is allowed for before a branch is given up. */
function mostFrom(candidates: readonly Candidate[], from: number): number {
  return candidates.slice(from).reduce((sum, { aloneFen }) => sum + aloneFen + 1, 0);
}

/** Of one kind the highest minimum first, while there is most left to meet it. Coupons that do the same are neighbours. */
function byOrder(a: HeldCoupon, b: HeldCoupon): number {
  return (
    ORDER[a.terms.kind] - ORDER[b.terms.kind] ||
    b.terms.minimumFen - a.terms.minimumFen ||
    a.templateId - b.templateId ||
    (a.terms === b.terms ? 0 : compareText(sameAs(a), sameAs(b))) ||
    byExpiry(a, b)
  );
}

/** The same text for coupons that do the very same. */
function sameAs({ templateId, terms }: HeldCoupon): string {
  return `${templateId} ${JSON.stringify(terms)}`;
}

function byExpiry(a: HeldCoupon, b: HeldCoupon): number {
  return a.validUntil.getTime() - b.validUntil.getTime() || a.id - b.id;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
