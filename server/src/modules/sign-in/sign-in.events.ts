import type { BusinessDate } from '@guike/shared';
import type { DomainEvent } from '../../platform/outbox/domain-event.js';

/** A member has signed in today: once per member and business day. */
export const SIGN_IN_DONE = 'signin.done';

export interface SignInDone {
  readonly memberId: number;
  readonly date: BusinessDate;
  /** Days in a row, this one counted. */
  readonly streak: number;
  /** All that it brought, milestones included. */
  readonly points: number;
  readonly growth: number;
}

/** A missed day was repaired with a card: not a visit of today, and told separately for that reason. */
export const SIGN_IN_MADE_UP = 'signin.made_up';

export interface SignInMadeUp {
  readonly memberId: number;
  /** The day that was missed. */
  readonly date: BusinessDate;
  readonly streak: number;
  readonly points: number;
  readonly growth: number;
}

interface Payloads {
  [SIGN_IN_DONE]: SignInDone;
  [SIGN_IN_MADE_UP]: SignInMadeUp;
}

export function signInEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}
