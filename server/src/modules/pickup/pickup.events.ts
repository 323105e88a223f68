import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { PickupSource, StoredPickup } from './pickup.types.js';

/** It can be collected from now on. */
export const PICKUP_READY = 'pickup.ready';
/** It is in the member's hands. */
export const PICKUP_COLLECTED = 'pickup.collected';
/** It still waits and will not for much longer: told once. */
export const PICKUP_EXPIRING = 'pickup.expiring';
/** Nobody came in time. What becomes of it is for the room that opened it. */
export const PICKUP_EXPIRED = 'pickup.expired';

export interface PickupFact {
  readonly pickupId: number;
  readonly source: PickupSource;
  readonly sourceId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly code: string;
  readonly title: string;
  readonly gift: string | null;
  readonly expiresAt: string | null;
}

export interface PickupReady extends PickupFact {
  readonly readyAt: string;
}

export interface PickupCollected extends PickupFact {
  readonly staffId: number;
  readonly giftGiven: boolean;
}

export type PickupExpiring = PickupFact;
export type PickupExpired = PickupFact;

interface Payloads {
  [PICKUP_READY]: PickupReady;
  [PICKUP_COLLECTED]: PickupCollected;
  [PICKUP_EXPIRING]: PickupExpiring;
  [PICKUP_EXPIRED]: PickupExpired;
}

export function pickupEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}

export function factOf(pickup: StoredPickup): PickupFact {
  const { id, source, sourceId, memberId, storeId, code, title, gift, expiresAt } = pickup;
  return {
    pickupId: id,
    source,
    sourceId,
    memberId,
    storeId,
    code,
    title,
    gift,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
