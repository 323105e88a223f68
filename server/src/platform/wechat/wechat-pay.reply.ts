import { z } from 'zod';

import type { HttpFailure, HttpOutcome, HttpReply } from './http-transport.js';
import { parseJson } from './raw-json.js';
import type { SignatureFault, WechatPayVerifier } from './wechat-pay.verifier.js';

/** WeChat understood and declined: nothing happened. */
export interface DefiniteFailure {
  readonly kind: 'definite_failure';
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number;
}

export type UnknownCause =
  HttpFailure | SignatureFault | 'hash_mismatch' | 'http_status' | 'malformed_reply' | 'mismatched_reply';

/** Nobody can say whether it happened. Ask again under the same business number; never take it for a failure. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  readonly httpStatus?: number;
  /** WeChat's own code where one was readable, for the log only: it may come from an unsigned reply. */
  readonly hint?: string;
}

export type PayResult<T> = ({ readonly kind: 'ok' } & T) | DefiniteFailure | Unknown;

/** Codes that promise nothing about the effect, whatever the HTTP status they come with. */
const UNDECIDED_CODES = new Set([
  'SYSTEM_ERROR',
  'SYSTEMERROR',
  'FREQUENCY_LIMITED',
  'RATELIMIT_EXCEEDED',
  'BIZERR_NEED_RETRY',
]);

const errorBody = z.object({ code: z.string().min(1).max(64), message: z.string().max(1024).default('') });

export interface VerifiedReply {
  readonly httpStatus: 200 | 204;
  readonly value: unknown;
}

/** Turns what came back into what we may believe: only signed, fresh replies count, errors included. */
export async function judgeReply(outcome: HttpOutcome, verifier: WechatPayVerifier): Promise<PayResult<VerifiedReply>> {
  if (outcome.kind === 'failed') return { kind: 'unknown', cause: outcome.failure };
  const { reply } = outcome;
  const verdict = await verifier.verify(reply.headers, reply.body);
  if (verdict.kind === 'rejected') return unknownReply(reply, verdict.reason);
  if (reply.status === 204) return { kind: 'ok', httpStatus: 204, value: null };
  if (reply.status === 200) {
    const value = parseJson(reply.body);
    return value === undefined ? unknownReply(reply, 'malformed_reply') : { kind: 'ok', httpStatus: 200, value };
  }
  return declined(reply);
}

function declined(reply: HttpReply): DefiniteFailure | Unknown {
  const error = errorBody.safeParse(parseJson(reply.body));
  const decided = reply.status >= 400 && reply.status < 500 && reply.status !== 408 && reply.status !== 429;
  if (!decided || !error.success || UNDECIDED_CODES.has(error.data.code)) return unknownReply(reply, 'http_status');
  return { kind: 'definite_failure', code: error.data.code, message: error.data.message, httpStatus: reply.status };
}

export function unknownReply(reply: { readonly status: number; readonly body?: Buffer }, cause: UnknownCause): Unknown {
  const hint = reply.body ? errorBody.safeParse(parseJson(reply.body)) : null;
  const base = { kind: 'unknown', cause, httpStatus: reply.status } as const;
  return hint?.success ? { ...base, hint: hint.data.code } : base;
}
