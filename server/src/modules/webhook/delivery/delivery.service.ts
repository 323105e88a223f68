import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RandomSource } from '../../../kernel/random.js';
import { DeliveryOutcomes } from './delivery-outcomes.js';
import { DeliveryStore } from './delivery.store.js';
import { EndpointStore } from '../endpoints/endpoint.store.js';
import { WebhookSender } from './webhook-sender.js';

const ENDPOINTS = 8;
/** Longer than one attempt may take; renewed before each. */
const LEASE_MS = 30_000;
/** After so many in a row another endpoint has its turn. */
const MESSAGES = 100;
const CHANCES = 1_000;

/**
 * Sends what waits, endpoint by endpoint and in order: nothing newer overtakes what has not arrived. An endpoint is
 * claimed with a lease, so that a killed worker's messages are sent again by another; the receiver knows them by their id.
 */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger('Webhook');

  constructor(
    private readonly endpoints: EndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly sender: WebhookSender,
    private readonly outcomes: DeliveryOutcomes,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** Sends to the endpoints that wait, several at a time; answers how many messages left the house. */
  async deliverDue(stopping: () => boolean = () => false): Promise<number> {
    const waiting = await this.endpoints.waiting(this.clock.now(), ENDPOINTS);
    const sent = await Promise.all(waiting.map((id) => this.serve(id, stopping)));
    return sent.reduce((total, count) => total + count, 0);
  }

  /** One endpoint's trouble must not hold up the others; its lease brings it back. */
  private async serve(id: number, stopping: () => boolean): Promise<number> {
    const token = this.random.bytes(16).toString('hex');
    const now = this.clock.now();
    try {
      if (!(await this.endpoints.claim(id, token, now, new Date(now.getTime() + LEASE_MS)))) return 0;
      const sent = await this.sendInOrder(id, token, stopping);
      await this.endpoints.release(id, token);
      return sent;
    } catch (error) {
      this.logger.error({ error, endpoint: id }, 'webhook delivery failed');
      return 0;
    }
  }

  private async sendInOrder(id: number, token: string, stopping: () => boolean): Promise<number> {
    for (let sent = 0; sent < MESSAGES && !stopping(); sent += 1) {
      const delivery = await this.deliveries.next(id);
      const lease = new Date(this.clock.now().getTime() + LEASE_MS);
      if (!delivery || !(await this.endpoints.renew(id, token, lease))) return sent;
      const endpoint = await this.endpoints.find(id);
      if (!endpoint) return sent;
      const outcome = await this.sender.send(endpoint, delivery);
      await this.outcomes.record(endpoint, delivery, outcome, this.random.integer(CHANCES) / CHANCES);
      if (!outcome.ok) return sent + 1;
    }
    return MESSAGES;
  }
}
