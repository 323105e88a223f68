import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DeliveryService } from './delivery.service.js';

/**
 * Wakes the worker to send. Apart from the jobs, which take turns: a stranger's slow server must not keep payments from
 * being looked after. In a process without a scheduler nobody wakes it.
 */
@Injectable()
export class WebhookLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Webhook');
  private running: Promise<void> | null = null;
  private stopping = false;

  constructor(private readonly deliveries: DeliveryService) {}

  @Interval(500)
  wake(): void {
    if (this.stopping || this.running) return;
    this.running = this.deliverAll()
      .catch((error: unknown) => this.logger.error({ error }, 'webhook loop failed'))
      .finally(() => (this.running = null));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async deliverAll(): Promise<void> {
    while (!this.stopping && (await this.deliveries.deliverDue(() => this.stopping)) > 0);
  }
}
