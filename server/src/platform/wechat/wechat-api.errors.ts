/** What an errcode of the WeChat server APIs means to us. Numbers stay here; callers speak of reasons. */

export type RefusalReason =
  | 'arguments_invalid'
  | 'blocked_user'
  | 'capability_banned'
  | 'code_invalid'
  | 'content_invalid'
  | 'misconfigured'
  | 'no_consent'
  | 'other'
  | 'page_invalid'
  | 'quota_exhausted'
  | 'recipient_unknown'
  | 'scene_invalid'
  | 'template_invalid'
  | 'too_many';

export interface Refused {
  readonly kind: 'refused';
  readonly errcode: number;
  readonly reason: RefusalReason;
}

export type UnavailableCause =
  | 'access_token'
  | 'busy'
  | 'connection_lost'
  | 'http_status'
  | 'malformed_reply'
  | 'not_sent'
  | 'reply_too_large'
  | 'timeout';

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly cause: UnavailableCause;
  /** True when WeChat may have acted all the same: a one-time code may be spent, a message may have gone out. */
  readonly outcomeUnknown: boolean;
  readonly errcode?: number;
}

export type ApiFailure = Refused | Unavailable;

/** Answers that mean “this token is no good”, as opposed to “you may not”. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001]);

/** -1: system busy. 43108: another message to the same person is under way. Both are worth another try later. */
const BUSY = new Set([-1, 43108]);

const REASONS: ReadonlyMap<number, RefusalReason> = new Map([
  // Where no access token is involved, 40001 speaks of the AppSecret.
  [40001, 'misconfigured'],
  [40003, 'recipient_unknown'],
  [40013, 'misconfigured'],
  [40029, 'code_invalid'],
  [40037, 'template_invalid'],
  [40097, 'arguments_invalid'],
  [40125, 'misconfigured'],
  [40163, 'code_invalid'],
  [40164, 'misconfigured'],
  [40169, 'scene_invalid'],
  [40226, 'blocked_user'],
  [41030, 'page_invalid'],
  [43101, 'no_consent'],
  [43107, 'capability_banned'],
  [45009, 'quota_exhausted'],
  [45011, 'too_many'],
  [45168, 'content_invalid'],
  [47001, 'arguments_invalid'],
  [47003, 'content_invalid'],
  [48001, 'misconfigured'],
]);

export function isTokenRefused(errcode: number): boolean {
  return TOKEN_REFUSED.has(errcode);
}

export function failureOf(errcode: number): ApiFailure {
  if (BUSY.has(errcode)) return unavailable('busy', false, errcode);
  return { kind: 'refused', errcode, reason: REASONS.get(errcode) ?? 'other' };
}

export function unavailable(cause: UnavailableCause, outcomeUnknown: boolean, errcode?: number): Unavailable {
  return errcode === undefined
    ? { kind: 'unavailable', cause, outcomeUnknown }
    : { kind: 'unavailable', cause, outcomeUnknown, errcode };
}
