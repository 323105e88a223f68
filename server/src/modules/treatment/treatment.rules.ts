import {
  type BusinessDate,
  addDays,
  allocate,
  businessDate,
  endOfBusinessDay,
  multiplyDivideFloor,
} from '@guike/shared';
import type { CardState, RefundCause } from './treatment.types.js';

/** What a card says about being used. */
export interface UsableCard {
  readonly state: CardState;
  readonly left: number;
  readonly held: number;
  /** Null for every service. */
  readonly serviceIds: readonly number[] | null;
  readonly expiresAt: Date;
}

export type CardObstacle =
  'TREATMENT_CARD_OVER' | 'TREATMENT_CARD_EXPIRED' | 'TREATMENT_SERVICE_OTHER' | 'TREATMENT_CARD_EMPTY';

/** Null when one more visit may be taken from the card at that time. A service that isn't named is left to the desk. */
export function obstacleOf(card: UsableCard, serviceId: number | null, at: Date): CardObstacle | null {
  if (card.state === 'expired' || card.expiresAt <= at) return 'TREATMENT_CARD_EXPIRED';
  if (card.state === 'voided') return 'TREATMENT_CARD_OVER';
  if (serviceId !== null && card.serviceIds !== null && !card.serviceIds.includes(serviceId))
    return 'TREATMENT_SERVICE_OTHER';
  return card.left - card.held > 0 ? null : 'TREATMENT_CARD_EMPTY';
}

/** Nothing of it is used or promised: it may go back as if it had never been sold. */
export function isUntouched({ times, left, held }: { times: number; left: number; held: number }): boolean {
  return left === times && held === 0;
}

/** A card bought today is good until the end of the last of its days. */
export function expiryOf(boughtAt: Date, validDays: number): Date {
  return endOfBusinessDay(addDays(businessDate(boughtAt), validDays - 1));
}

/** When the next visit is best; null for a card without a rhythm, or with nothing left. */
export function cycleDueOn(usedAt: Date, cycleDays: number | null, left: number): BusinessDate | null {
  return cycleDays === null || left === 0 ? null : addDays(businessDate(usedAt), cycleDays);
}

/** What a card was bought for, and how much of it was used. */
export interface CardWorth {
  /** All that it cost: money and what points paid. */
  readonly priceFen: number;
  readonly times: number;
  readonly used: number;
  /** Price of a single visit; 0 when the plan names none. */
  readonly visitFen: number;
}

/** single: used visits at the price of a single one · share: at their share of what the card cost. */
export type UsedPricing = 'single' | 'share';

export interface UsedUp {
  readonly by: UsedPricing;
  /** Never more than the card cost: nobody has to pay on top. */
  readonly fen: number;
}

/**
 * What used visits count when the rest is given back. The buyer's own wish loses the discount for buying many on what was
 * used (法释〔2025〕4号, 19); when the house is the cause the discount stays (18). In the first days after the purchase
 * what is better for the buyer counts (14), and so does a plan that names no price of a single visit.
 */
export function usedUp(worth: CardWorth, terms: { cause: RefundCause; cooling: boolean }): UsedUp {
  const { priceFen, times, used, visitFen } = worth;
  const share = multiplyDivideFloor(priceFen, used, times);
  const single = Math.min(priceFen, visitFen * used);
  const keepsDiscount = terms.cause === 'operator' || visitFen === 0 || (terms.cooling && share < single);
  return keepsDiscount ? { by: 'share', fen: share } : { by: 'single', fen: single };
}

/** Whether the purchase is so fresh that the law lets the buyer think again: to the end of the last of these days. */
export function isCooling(boughtAt: Date, now: Date, days: number): boolean {
  return days > 0 && now < endOfBusinessDay(addDays(businessDate(boughtAt), days));
}

/** Of visits sold on cards that were not given back, in basis points, how many have been made; null before the first. */
export function completionBp(sold: number, used: number): number | null {
  return sold === 0 ? null : multiplyDivideFloor(used, 10_000, sold);
}

/** Each piece's share of what was paid for its line: they sum to the line. */
export function pieceShares(payFen: number, quantity: number): number[] {
  return allocate(
    payFen,
    Array.from({ length: quantity }, () => 1),
  );
}
