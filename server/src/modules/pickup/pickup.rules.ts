import { addDays, businessDate, endOfBusinessDay } from '@guike/shared';
import type { PickupState, StoredPickup } from './pickup.types.js';

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
