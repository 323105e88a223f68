import { Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Metrics } from '../../platform/observability/metrics.js';
import type { EndpointData } from './webhook.types.js';

/** What a person must hear of, and how deliveries go. */
@Injectable()
export class WebhookAlarms {
  private readonly logger = new Logger('Webhook');
  private readonly disabledTotal: Counter;
  private readonly attempts: Counter;

  constructor(metrics: Metrics) {
    this.disabledTotal = metrics.counter('guike_webhook_disabled_total', 'Endpoints given up after failing', [
      'reason',
    ]);
    this.attempts = metrics.counter('guike_webhook_attempts_total', 'Messages sent to endpoints', ['outcome']);
  }

  sent(ok: boolean): void {
    this.attempts.inc({ outcome: ok ? 'delivered' : 'failed' });
  }

  disabled({ id, name }: EndpointData, reason: string): void {
    this.disabledTotal.inc({ reason });
    this.logger.error({ endpoint: id, name, reason }, 'webhook endpoint disabled');
  }
}
