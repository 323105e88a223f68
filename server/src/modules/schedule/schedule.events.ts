import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const SCHEDULE_FREED = 'schedule.freed';

/** Time that was taken can be booked again: by a cancellation or by a booking that has moved. */
export interface ScheduleFreed {
  readonly serviceId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  /** ISO instants of the visit, without buffers. */
  readonly start: string;
  readonly end: string;
}

export function scheduleFreed(payload: ScheduleFreed): DomainEvent {
  return { type: SCHEDULE_FREED, subject: `store:${payload.storeId}`, payload: { ...payload } };
}
