import { allocate, multiplyDivideFloor } from '@guike/shared';
import type { BasketLine, CouponBenefit, CouponRules } from './coupon.types.js';

const BASE = 10_000;

type Terms = Pick<CouponRules, 'minimumFen'> & CouponBenefit;

/** What the coupon takes off each of these lines, all of which it applies to. Never more than is left to pay on one. */
export function reductionOf(terms: Terms, lines: readonly BasketLine[]): number[] {
  switch (terms.kind) {
    case 'exchange':
    case 'service':
      return pieces(lines, terms.quantity, 0);
    case 'trial_price':
      return pieces(lines, terms.quantity, terms.priceFen);
    case 'full_reduction':
    case 'stepped':
    case 'discount':
    case 'cash':
    case 'compensation':
    case 'next_visit':
    case 'freight': {
      const fens = lines.map(({ fen }) => fen);
      const total = fens.reduce((sum, fen) => sum + fen, 0);
      return allocate(Math.min(total, amountOff(terms, total)), fens);
    }
  }
}

function amountOff(terms: Exclude<Terms, { kind: 'exchange' | 'service' | 'trial_price' }>, total: number): number {
  switch (terms.kind) {
    case 'full_reduction': {
      const times = terms.repeat && terms.minimumFen > 0 ? Math.floor(total / terms.minimumFen) : 1;
      return capped(terms.reduceFen * times, terms.maxFen);
    }
    case 'stepped':
      return Math.max(0, ...terms.steps.filter(({ fromFen }) => fromFen <= total).map(({ reduceFen }) => reduceFen));
    case 'discount':
      // What is left to pay rounds down, as with the discount of a tier.
      return capped(total - multiplyDivideFloor(total, terms.payBp, BASE), terms.maxFen);
    case 'cash':
    case 'compensation':
    case 'next_visit':
      return terms.valueFen;
    case 'freight':
      return capped(total, terms.maxFen);
  }
}

function capped(fen: number, maxFen: number | null): number {
  return maxFen === null ? fen : Math.min(fen, maxFen);
}

/** So many pieces at a price, the dearest first: the customer never has to ask which one the coupon should take. */
function pieces(lines: readonly BasketLine[], quantity: number, priceFen: number): number[] {
  const byLine = lines.map(() => 0);
  const dearest = lines
    .map((line, index) => ({ ...line, index }))
    // By what a piece still costs, compared without dividing.
    .sort((a, b) => b.fen * a.quantity - a.fen * b.quantity || a.index - b.index);
  let left = quantity;
  for (const { index, fen, quantity: there } of dearest) {
    const taken = Math.min(left, there);
    if (taken === 0) break;
    byLine[index] = Math.max(0, multiplyDivideFloor(fen, taken, there) - priceFen * taken);
    left -= taken;
  }
  return byLine;
}

/**
 * The most that one coupon can cost, for budgets; null when only the basket knows: a discount without a cap, pieces of
 * goods. Headquarters then says what to count.
 */
export function mostItCosts(terms: Terms): number | null {
  switch (terms.kind) {
    case 'full_reduction':
      return terms.repeat ? terms.maxFen : terms.reduceFen;
    case 'stepped':
      return Math.max(0, ...terms.steps.map(({ reduceFen }) => reduceFen));
    case 'cash':
    case 'compensation':
    case 'next_visit':
      return terms.valueFen;
    case 'discount':
    case 'freight':
      return terms.maxFen;
    case 'exchange':
    case 'service':
    case 'trial_price':
      return null;
  }
}
