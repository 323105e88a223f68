import { HOUSE_ERRORS } from './errors/house.js';
import { SERVICE_ERRORS } from './errors/service.js';
import { VALUE_ERRORS } from './errors/value.js';

/**
 * Every refusal a client can see: HTTP status and Chinese message in one record, so that a code without a message
 * does not compile. What varies is not in the message but in the error's details, for the client to show.
 */
export const ERRORS = { ...HOUSE_ERRORS, ...VALUE_ERRORS, ...SERVICE_ERRORS };

export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];

/** Body of every error reply. */
export interface ErrorBody {
  code: ErrorCode;
  /** Chinese, ready to show. */
  message: string;
  requestId: string;
  details?: Record<string, unknown>;
}
