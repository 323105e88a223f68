import type { LeaveKind } from './leave/leave.types.js';
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

export const LEAVE_DECIDED = 'schedule.leave_decided';

/** A leave was decided on, or taken back by somebody else than the person it is for. */
export interface LeaveDecided {
  readonly leaveId: number;
  readonly staffId: number;
  readonly storeId: number;
  readonly kind: LeaveKind;
  readonly state: 'approved' | 'rejected' | 'cancelled';
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** What whoever decided has added. */
  readonly note: string | null;
}

export function leaveDecided(payload: LeaveDecided): DomainEvent {
  return { type: LEAVE_DECIDED, subject: `leave:${payload.leaveId}`, payload: { ...payload } };
}

export function scheduleFreed(payload: ScheduleFreed): DomainEvent {
  return { type: SCHEDULE_FREED, subject: `store:${payload.storeId}`, payload: { ...payload } };
}
