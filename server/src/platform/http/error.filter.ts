import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { ERRORS, type ErrorBody, type ErrorCode } from '@guike/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, RefusalError } from '../../kernel/result.js';
import { isTransientConflict } from '../database/sql-errors.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST_INVALID',
  401: 'AUTH_REQUIRED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

/** Every error leaves as {@link ErrorBody}. Bugs are logged with their stack and answered without it. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = this.refusalFor(error, request);
    sendRefusal(refusal, request, reply);
  }

  private refusalFor(error: unknown, request: FastifyRequest): Refusal {
    if (error instanceof RefusalError) return error.refusal;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const known = status === null ? undefined : BY_STATUS[status];
    if (known) return { code: known };
    this.logger.error(
      { error, requestId: String(request.id), route: `${request.method} ${request.routeOptions?.url ?? ''}` },
      'unexpected',
    );
    return { code: isTransientConflict(error) || isPoolTrouble(error) ? 'UNAVAILABLE' : 'INTERNAL' };
  }
}

export function sendRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): void {
  const { status, message } = ERRORS[refusal.code];
  const body: ErrorBody = { code: refusal.code, message, requestId: String(request.id) };
  if (refusal.details) body.details = { ...refusal.details };
  const retryAfter = refusal.details?.['retryAfterSeconds'];
  if (typeof retryAfter === 'number') void reply.header('Retry-After', String(retryAfter));
  void reply.status(status).type('application/json; charset=utf-8').send(body);
}

/** Fastify's own errors (malformed JSON, body too large …) carry a status. */
function statusOf(error: unknown): number | null {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status < 500 ? status : null;
}

function isPoolTrouble(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ECONNREFUSED' || code === 'PROTOCOL_CONNECTION_LOST' || code === 'ECONNRESET';
}
