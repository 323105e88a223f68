import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { Health } from '../observability/health.js';
import { HttpMetrics } from '../observability/http-metrics.js';
import { PinoLogger, createPino } from '../observability/logger.js';
import { createAdapter } from './fastify-adapter.js';
import { setUpOpenApi, usePathPrefix } from './openapi.js';
import { refuseUnruly } from './plain-input.js';
import { requestStore } from './request-context.js';

/** The HTTP application, ready to listen: shared by the server process and the tests. */
export async function createApplication(module: DynamicModule, config: AppConfig): Promise<NestFastifyApplication> {
  const pino = createPino(config.logLevel, 'api');
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(config), {
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
  refuseUnruly(fastify);
  const health = app.get(Health);
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    // A connection kept alive into the end would keep the process waiting for a caller who has nothing more to say.
    if (health.stopping) void reply.header('Connection', 'close');
    done(null, payload);
  });
  app.get(HttpMetrics).watch(fastify);
  setUpOpenApi(app);
  app.enableShutdownHooks();
  return app;
}
