import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { ComplaintHandler, ComplaintSource, Resolution } from './complaint.types.js';

export const COMPLAINT_OPENED = 'complaint.opened';
export const COMPLAINT_REOPENED = 'complaint.reopened';
export const COMPLAINT_REPLIED = 'complaint.replied';
export const COMPLAINT_CLOSED = 'complaint.closed';
export const COMPLAINT_RATED = 'complaint.rated';
export const COMPLAINT_DUE_SOON = 'complaint.due_soon';
export const COMPLAINT_OVERDUE = 'complaint.overdue';

/** What all news of a complaint say of it. Never what somebody wrote. */
export interface ComplaintNews {
  readonly complaintId: number;
  readonly memberId: number;
  readonly storeId: number | null;
  readonly handler: ComplaintHandler;
  readonly assigneeId: number | null;
  readonly categoryName: string;
}

export interface ComplaintOpened extends ComplaintNews {
  readonly source: ComplaintSource;
  /** ISO instant until which a word is owed. */
  readonly dueAt: string;
}

export interface ComplaintReopened extends ComplaintNews {
  readonly dueAt: string;
}

export interface ComplaintReplied extends ComplaintNews {
  readonly entryId: number;
}

export interface ComplaintClosed extends ComplaintNews {
  readonly resolution: Resolution;
  /** How often it had been opened again: each end is news of its own. */
  readonly reopened: number;
}

export interface ComplaintRated extends ComplaintNews {
  readonly stars: number;
}

export interface ComplaintDueSoon extends ComplaintNews {
  readonly dueAt: string;
}

export interface ComplaintOverdue extends ComplaintNews {
  readonly dueAt: string;
  /** 1: the store's manager should know · 2: headquarters. */
  readonly level: 1 | 2;
}

export interface NewsOf {
  [COMPLAINT_OPENED]: ComplaintOpened;
  [COMPLAINT_REOPENED]: ComplaintReopened;
  [COMPLAINT_REPLIED]: ComplaintReplied;
  [COMPLAINT_CLOSED]: ComplaintClosed;
  [COMPLAINT_RATED]: ComplaintRated;
  [COMPLAINT_DUE_SOON]: ComplaintDueSoon;
  [COMPLAINT_OVERDUE]: ComplaintOverdue;
}

export function complaintEvent<T extends keyof NewsOf>(type: T, payload: NewsOf[T]): DomainEvent {
  return { type, subject: `complaint:${payload.complaintId}`, payload: { ...payload } };
}

/** What this room reads of bookings, told by the room beside it. */
export interface BookingFact {
  readonly bookingId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceName: string;
  /** ISO instant. */
  readonly start: string;
}
