import { PICKUP_PREFIX, SERVICE_CODE_DIGITS, addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import type { PickupState, StoredPickup } from './pickup.types.js';

/** `92` and ten digits of chance: nobody guesses one in the tries the counter allows. */
export function pickupCode(digit: () => number): string {
  const length = SERVICE_CODE_DIGITS - PICKUP_PREFIX.length;
  return PICKUP_PREFIX + Array.from({ length }, digit).join('');
}

/** To the end of the business day so many days after it is ready. */
export function expiryOf(readyAt: Date, holdDays: number): Date {
  return endOfBusinessDay(addDays(businessDate(readyAt), holdDays));
}

/**
 * What can still be handed over. Goods that were paid for stay the member's however late they come; what was only
 * redeemed is given back by its own room when it expires.
 */
export function collectableStates(source: StoredPickup['source']): readonly PickupState[] {
  return source === 'order' ? ['waiting', 'expired'] : ['waiting'];
}
