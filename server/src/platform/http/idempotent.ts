import { type ExecutionContext, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refusalError } from '../../kernel/result.js';
import { type IdempotentCommand, idempotentCommand } from '../idempotency/idempotency.js';
import { actorRef } from './actor.js';

const KEY = /^[0-9A-Za-z_-]{1,128}$/;

/** Documents the header; pair it with {@link Command} on a parameter. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Chosen by the caller, 1–128 of [0-9A-Za-z_-]. Same key and body: same answer, one effect. Another body: 409.',
      schema: { type: 'string', pattern: KEY.source },
    }),
  );

/** The idempotent command of this request: caller, route, key and a fingerprint of path and body. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): IdempotentCommand => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') throw refusalError('IDEMPOTENCY_KEY_REQUIRED');
  if (!KEY.test(key)) {
    throw refusalError('REQUEST_INVALID', {
      fields: [{ field: 'Idempotency-Key', problems: ['必须是 1–128 位的字母、数字、下划线或连字符'] }],
    });
  }
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  return idempotentCommand(`${actorRef(request.actor)} ${route}`, key, { params: request.params, body: request.body });
});
