import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { SystemRandom } from '../crypto/system-random.js';
import { HttpMetrics } from '../observability/http-metrics.js';
import { PinoLogger, createPino } from '../observability/logger.js';
import { setUpOpenApi, usePathPrefix } from './openapi.js';
import { requestStore } from './request-context.js';

const BODY_LIMIT_BYTES = 256 * 1_024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** The HTTP application, ready to listen: shared by the server process and the tests. */
export async function createApplication(module: DynamicModule, config: AppConfig): Promise<NestFastifyApplication> {
  const pino = createPino(config.logLevel, 'api');
  const random = new SystemRandom();
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: (_address, hop) => hop < config.http.trustedProxies,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : random.bytes(12).toString('hex');
    },
    routerOptions: { maxParamLength: 128 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    rawBody: config.http.rawBody,
    logger: new PinoLogger(pino),
    abortOnError: false,
  });
  return configureApplication(app, config);
}

export async function configureApplication(
  app: NestFastifyApplication,
  config: AppConfig,
): Promise<NestFastifyApplication> {
  usePathPrefix(app);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { imgSrc: ["'self'", 'data:'], scriptSrc: ["'self'", "'unsafe-inline'"] } },
  });
  app.enableCors({
    origin: config.production ? false : /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/,
    exposedHeaders: ['X-Request-Id', 'Retry-After'],
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', (request: FastifyRequest, reply, done) => {
    void reply.header('X-Request-Id', String(request.id));
    requestStore.run({ requestId: String(request.id) }, done);
  });
  app.get(HttpMetrics).watch(fastify);
  setUpOpenApi(app);
  app.enableShutdownHooks();
  return app;
}
