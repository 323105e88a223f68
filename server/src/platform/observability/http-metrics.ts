import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Histogram } from 'prom-client';
import { Metrics } from './metrics.js';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Duration by route template, never by path: ids in labels would make a series each. */
@Injectable()
export class HttpMetrics {
  private readonly durations: Histogram;

  constructor(metrics: Metrics) {
    this.durations = metrics.histogram(
      'guike_http_request_seconds',
      'HTTP requests',
      ['method', 'route', 'status'],
      BUCKETS,
    );
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.durations.observe(
        { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) },
        reply.elapsedTime / 1_000,
      );
      done();
    });
  }
}
