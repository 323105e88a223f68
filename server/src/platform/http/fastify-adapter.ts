import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import { SystemRandom } from '../crypto/system-random.js';
import { sendRefusal } from './error.filter.js';

const BODY_LIMIT_BYTES = 256 * 1_024;
const MAX_PARAM_LENGTH = 128;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Fastify as the server and the tests run it. */
export function createAdapter(config: AppConfig): FastifyAdapter {
  const random = new SystemRandom();
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: (_address, hop) => hop < config.http.trustedProxies,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : random.bytes(12).toString('hex');
    },
    // Who still gets through while the last connections end is answered like anybody: the database is there until then,
    // and Fastify's own 503 would be the one refusal that is not in our words.
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // What Fastify refuses before there is a route (`/%zz`) never reaches Nest, its hooks or its filter.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('X-Request-Id', String(request.id));
      sendRefusal({ code: 'REQUEST_INVALID' }, request, reply);
    },
  });
}
