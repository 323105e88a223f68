import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { EndpointVault } from '../endpoints/endpoint-vault.js';
import type { StoredEndpoint } from '../endpoints/endpoint.store.js';
import { messageId } from '../webhook.rules.js';
import { signatures } from './webhook.signature.js';
import { WebhookTransport } from './webhook.transport.js';
import type { AttemptOutcome } from '../webhook.types.js';

/** Signs a message as of now, and posts it. The signature covers the moment, so that an old message can't be replayed. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly transport: WebhookTransport,
    private readonly vault: EndpointVault,
    private readonly clock: Clock,
  ) {}

  send(endpoint: StoredEndpoint, delivery: { eventId: number; payload: string }): Promise<AttemptOutcome> {
    return this.post(endpoint, messageId(delivery.eventId), delivery.payload);
  }

  /** A message about nothing, to see whether anybody answers. */
  ping(endpoint: StoredEndpoint, id: string): Promise<AttemptOutcome> {
    const timestamp = this.clock.now().toISOString();
    const body = JSON.stringify({ id, type: 'ping', version: 1, timestamp, data: { endpointId: endpoint.id } });
    return this.post(endpoint, id, body);
  }

  private post(endpoint: StoredEndpoint, id: string, body: string): Promise<AttemptOutcome> {
    const now = this.clock.now();
    const timestamp = Math.floor(now.getTime() / 1_000);
    const secrets = this.vault.valid(endpoint, now);
    return this.transport.post(
      endpoint.url,
      {
        'content-type': 'application/json',
        'user-agent': 'Guike-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures(secrets, { id, timestamp, body }),
      },
      body,
    );
  }
}
