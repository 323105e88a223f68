import { ERRORS, type ErrorCode } from '@guike/shared';

/** A business “no”: an answer, not a bug. Carries a code the client knows and facts it may show. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse(code: ErrorCode, details?: Readonly<Record<string, unknown>>): Refused {
  return { ok: false, refusal: details ? { code, details } : { code } };
}

/** What one field of a request asks for can't be, said in Chinese: shaped as what validation refuses. */
export function refuseField(field: string, problem: string): Refused {
  return refuse('REQUEST_INVALID', { fields: [{ field, problems: [problem] }] });
}

/** For places that cannot return a Result (guards, pipes): the error filter answers it like a returned refusal. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${ERRORS[refusal.code].message}`);
    this.name = 'RefusalError';
  }
}

export function refusalError(code: ErrorCode, details?: Readonly<Record<string, unknown>>): RefusalError {
  return new RefusalError(refuse(code, details).refusal);
}

/** The value, or the refusal thrown: for callers to whom a refusal would be a bug or ends the request. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
