import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const SHIFT_CLOSED = 'shift.closed';

/** Somebody has counted their drawer and handed it over. */
export interface ShiftClosed {
  readonly shiftId: number;
  readonly storeId: number;
  readonly staffId: number;
  readonly countedFen: number;
  /** Counted − expected. */
  readonly differenceFen: number;
}

export function shiftClosed(payload: ShiftClosed): DomainEvent {
  return { type: SHIFT_CLOSED, subject: `store:${payload.storeId}`, payload: { ...payload } };
}
