import { Controller, Get, Headers, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { refusalError } from '../../kernel/result.js';
import { AppConfig } from '../config/app-config.js';
import { Public } from '../http/access.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

/** For balancers and Prometheus: outside `/api`, outside the rate limits. */
@ApiExcludeController()
@SkipThrottle()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  /** The process runs. Says nothing about the database: a balancer must not kill processes because of it. */
  @Get('health/live')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Traffic may come: not shutting down, database reachable, schema current. */
  @Get('health/ready')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; checks: Record<string, string> }> {
    const { ready, checks } = await this.health.check();
    reply.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable', checks };
  }

  @Get('metrics')
  async prometheus(
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = this.config.metricsToken;
    if (token !== null && authorization !== `Bearer ${token}`) throw refusalError('AUTH_REQUIRED');
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
