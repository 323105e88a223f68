import { createHash } from 'node:crypto';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import { AppConfig } from '../config/app-config.js';
import { AccessGuard } from './access.guard.js';
import { ErrorFilter } from './error.filter.js';
import { GUESSABLE } from './guessable.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { RateWindows } from './rate-windows.js';
import { ResultInterceptor } from './result.interceptor.js';
import { RequestPipe } from './validation.pipe.js';

const MINUTE_MS = 60_000;
/** Many tills and phones share one shop address, so an address may do more than one credential. */
const ADDRESS_FACTOR = 10;
/** Where a password can be tried, an address may do less: a whole shop signing in at opening time, and not much more. */
const GUESS_DIVISOR = 10;

/** Limits come before identification, so that guessing credentials is limited too. */
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [AppConfig, Reflector, Clock],
      useFactory: (config: AppConfig, reflector: Reflector, clock: Clock) => ({
        storage: new RateWindows(clock),
        throttlers: [
          {
            name: 'credential',
            ttl: MINUTE_MS,
            limit: config.http.rateLimitPerMinute,
            getTracker: (request) => credentialOf(request as FastifyRequest),
          },
          {
            name: 'address',
            ttl: MINUTE_MS,
            limit: config.http.rateLimitPerMinute * ADDRESS_FACTOR,
            getTracker: (request) => (request as FastifyRequest).ip,
          },
          {
            name: 'guess',
            ttl: MINUTE_MS,
            limit: Math.ceil(config.http.rateLimitPerMinute / GUESS_DIVISOR),
            getTracker: (request) => (request as FastifyRequest).ip,
            skipIf: (context) => !reflector.get<boolean | undefined>(GUESSABLE, context.getHandler()),
          },
        ],
      }),
    }),
  ],
  providers: [
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: ResultInterceptor },
    { provide: APP_PIPE, useClass: RequestPipe },
  ],
})
export class HttpModule {}

function credentialOf(request: FastifyRequest): string {
  const credential = request.headers.authorization ?? request.headers['x-api-key'];
  return typeof credential === 'string' ? createHash('sha256').update(credential).digest('base64url') : request.ip;
}
