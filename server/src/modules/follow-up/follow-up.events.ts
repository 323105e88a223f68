import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { FollowUpKind, Outcome } from './follow-up.types.js';

export const FOLLOW_UP_DONE = 'follow_up.done';
export const FOLLOW_UP_CONVERTED = 'follow_up.converted';
export const FOLLOW_UP_CONVERSION_RETURNED = 'follow_up.conversion_returned';

/** Somebody has reported how a follow-up went. */
export interface FollowUpDone {
  readonly followUpId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number;
  readonly kind: FollowUpKind;
  readonly outcome: Outcome;
}

/** An order or a booking came within the days after a contact. */
export interface FollowUpConverted {
  readonly followUpId: number;
  readonly kind: 'order' | 'booking';
  readonly subjectId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number;
  /** Paid, in fen; 0 for a booking. */
  readonly amountFen: number;
  /** The first thing that came of this contact: the contact counts as converted once. */
  readonly first: boolean;
}

/** Part of what had been credited to a contact has come back. */
export interface FollowUpConversionReturned {
  readonly followUpId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number;
  readonly amountFen: number;
  /** Nothing that came of the contact is left: it counts no more. */
  readonly lost: boolean;
}

interface Payloads {
  [FOLLOW_UP_DONE]: FollowUpDone;
  [FOLLOW_UP_CONVERTED]: FollowUpConverted;
  [FOLLOW_UP_CONVERSION_RETURNED]: FollowUpConversionReturned;
}

export function followUpEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}
