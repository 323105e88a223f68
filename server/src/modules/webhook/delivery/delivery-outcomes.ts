import { Injectable } from '@nestjs/common';
import { UnitOfWork, WriteBatch } from '../../../platform/database/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { DeliveryStore } from './delivery.store.js';
import { EndpointStore, type StoredEndpoint } from '../endpoints/endpoint.store.js';
import { WebhookAlarms } from '../webhook-alarms.js';
import { givesUp, retryAt } from '../webhook.rules.js';
import { DISABLE_AFTER_HOURS } from '../webhook.settings.js';
import type { AttemptOutcome, DeliveryData } from '../webhook.types.js';

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
