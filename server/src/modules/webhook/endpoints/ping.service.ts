import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator } from '../../../platform/database/index.js';
import { EndpointStore } from './endpoint.store.js';
import type { WebhookAttemptView } from '../webhook.dto.js';
import { WebhookSender } from '../delivery/webhook-sender.js';

@Injectable()
export class PingService {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly sender: WebhookSender,
    private readonly ids: IdGenerator,
  ) {}

  async ping(endpointId: number): Promise<Result<WebhookAttemptView>> {
    const endpoint = await this.endpoints.find(endpointId);
    if (!endpoint) return refuse('NOT_FOUND');
    const outcome = await this.sender.ping(endpoint, `ping_${await this.ids.take()}`);
    const { ok: arrived, status, error, durationMs } = outcome;
    return ok({ ok: arrived, status, error, durationMs });
  }
}
