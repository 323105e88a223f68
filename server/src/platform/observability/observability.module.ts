import { Global, Module } from '@nestjs/common';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';
import { HttpMetrics } from './http-metrics.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ controllers: [HealthController], providers: [Metrics, HttpMetrics, Health], exports: [Metrics, HttpMetrics] })
export class ObservabilityModule {}
