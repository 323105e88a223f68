import type { OutgoingState } from './notification.entity.js';

/** What became of one call to WeChat. */
export type SendAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly cause: string; readonly outcomeUnknown: boolean };

/** What happens to the consent that was taken for it. */
export type CreditFate = 'spent' | 'returned' | 'void';

export interface SendVerdict {
  readonly state: OutgoingState;
  readonly credit: CreditFate;
  readonly error: string | null;
  /** Only with `planned`. */
  readonly retryAfterMs: number | null;
}

export const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10_000;
/** Refusals that say “later”, not “no”: nothing was sent. */
const LATER = new Set(['too_many', 'quota_exhausted']);

/**
 * At most once on the wire: only an answer that proves nothing was sent lets the message be tried again. Whatever may
 * have gone out stays `unknown`, because a member who reads the same news twice trusts neither.
 */
export function judgeAnswer(answer: SendAnswer, attempts: number): SendVerdict {
  if (answer.kind === 'ok') return { state: 'submitted', credit: 'spent', error: null, retryAfterMs: null };
  if (answer.kind === 'unavailable') {
    if (answer.outcomeUnknown) return { state: 'unknown', credit: 'spent', error: answer.cause, retryAfterMs: null };
    return later(answer.cause, attempts);
  }
  if (LATER.has(answer.reason)) return later(answer.reason, attempts);
  // WeChat knows better than we how many consents are left.
  const credit = answer.reason === 'no_consent' ? 'void' : 'returned';
  return { state: 'failed', credit, error: answer.reason, retryAfterMs: null };
}

function later(error: string, attempts: number): SendVerdict {
  if (attempts >= MAX_ATTEMPTS) return { state: 'failed', credit: 'returned', error, retryAfterMs: null };
  return { state: 'planned', credit: 'returned', error, retryAfterMs: FIRST_PAUSE_MS * 2 ** (attempts - 1) };
}
