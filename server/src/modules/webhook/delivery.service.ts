import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { UnitOfWork, WriteBatch } from '../../platform/database/index.js';
import { SettingsFacade } from '../settings/index.js';
import { DeliveryStore } from './delivery.store.js';
import { EndpointStore, type StoredEndpoint } from './endpoint.store.js';
import { WebhookAlarms } from './webhook-alarms.js';
import { WebhookSender } from './webhook-sender.js';
import { givesUp, retryAt } from './webhook.rules.js';
import { DISABLE_AFTER_HOURS } from './webhook.settings.js';
import type { AttemptOutcome, DeliveryData } from './webhook.types.js';

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

/** What an attempt means for the message and for its endpoint, written down together. */
@Injectable()
export class DeliveryOutcomes {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly settings: SettingsFacade,
    private readonly alarms: WebhookAlarms,
    private readonly uow: UnitOfWork,
  ) {}

  async record(
    endpoint: StoredEndpoint,
    delivery: DeliveryData,
    outcome: AttemptOutcome,
    chance: number,
  ): Promise<void> {
    const afterHours = await this.settings.get(DISABLE_AFTER_HOURS, 'chain');
    const givenUp = await this.uow.run(async (tx) => {
      const batch = new WriteBatch();
      this.deliveries.attempted(batch, delivery.id, outcome, tx.now);
      const since = endpoint.failingSince ?? tx.now;
      const reason = outcome.ok ? null : givesUp(since, tx.now, outcome.status, afterHours);
      if (outcome.ok) this.endpoints.recovered(batch, endpoint.id);
      else {
        const next = retryAt(tx.now, delivery.attempts + 1, chance, outcome.retryAfterSeconds);
        this.endpoints.failed(batch, endpoint.id, { since, retryAt: next, givenUp: reason, now: tx.now });
      }
      await tx.write(batch);
      return reason;
    });
    this.alarms.sent(outcome.ok);
    if (givenUp !== null) this.alarms.disabled(endpoint, givenUp);
  }
}
