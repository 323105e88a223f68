import {
  type BusinessDate,
  addDays,
  allocate,
  businessDate,
  endOfBusinessDay,
  multiplyDivideFloor,
} from '@guike/shared';
import type { CardState } from './treatment.types.js';

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

/**
 * What is left of a card's price when its used visits are counted at the price of a single one: the discount for buying
 * many is lost on what was used, and nobody ever has to pay on top. An unused card is worth what was paid for it.
 */
export function partRefundFen({ payFen, visitFen, used }: { payFen: number; visitFen: number; used: number }): number {
  return Math.max(0, payFen - visitFen * used);
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
