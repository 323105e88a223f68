import { Injectable, Logger } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { DeliveryStore } from './delivery.store.js';
import { EndpointStore } from '../endpoints/endpoint.store.js';
import { messageBody } from '../webhook.payloads.js';
import { messageId, wants } from '../webhook.rules.js';

/** Receivers plan for small messages: what is long is to be asked for by its id. */
const MAX_BODY_BYTES = 64 * 1024;

/** Puts an event before every endpoint that wants it, in the transaction that marks it as consumed. */
@Injectable()
export class DeliveryQueue {
  private readonly logger = new Logger('Webhook');

  constructor(
    private readonly endpoints: EndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly ids: IdGenerator,
  ) {}

  async add(tx: Transaction, event: DeliveredEvent): Promise<void> {
    const listening = (await this.endpoints.active(tx)).filter(({ eventTypes }) => wants(eventTypes, event.type));
    if (listening.length === 0) return;
    const payload = messageBody(messageId(event.id), event.type, event.occurredAt, event.payload);
    if (Buffer.byteLength(payload) > MAX_BODY_BYTES) {
      this.logger.error({ event: event.id, type: event.type }, 'webhook message too long to be sent');
      return;
    }
    const ids = await this.ids.takeMany(listening.length);
    const rows = listening.map(({ id }, index) => ({ id: ids[index] as number, endpointId: id }));
    await this.deliveries.insert(tx, rows, { ...event, payload });
  }
}
