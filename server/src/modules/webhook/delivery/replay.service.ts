import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type StaffAct, cursorId, pageOf } from '../../../platform/http/index.js';
import { DeliveryStore } from './delivery.store.js';
import { EndpointDesk } from '../endpoints/endpoint-desk.js';
import { EndpointStore } from '../endpoints/endpoint.store.js';
import { PingService } from '../endpoints/ping.service.js';
import type {
  WebhookAttemptView,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookReplayBody,
  WebhookReplayed,
} from '../webhook.dto.js';
import { messageId } from '../webhook.rules.js';
import type { DeliveryData } from '../webhook.types.js';

/** What was sent, and sending it once more. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly endpoints: EndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly desk: EndpointDesk,
    private readonly pings: PingService,
  ) {}

  async list(endpointId: number, query: WebhookDeliveryQuery): Promise<Result<WebhookDeliveryPage>> {
    if (!(await this.endpoints.find(endpointId))) return refuse('NOT_FOUND');
    const rows = await this.deliveries.list(endpointId, query.state, cursorId(query), query.limit + 1);
    return ok(pageOf(rows, query.limit, deliveryView));
  }

  /** Same message id as before, so that a receiver which has it knows it. */
  replay(editor: StaffAct, endpointId: number, id: number): Promise<Result<WebhookDeliveryView>> {
    return this.act(editor, 'replay', endpointId, id, (tx) => this.deliveries.replay(tx, endpointId, id));
  }

  /** Leaves a message out that stands in the way of all that come after it. */
  skip(editor: StaffAct, endpointId: number, id: number): Promise<Result<WebhookDeliveryView>> {
    return this.act(editor, 'skip', endpointId, id, (tx) => this.deliveries.skip(tx, endpointId, id));
  }

  async replaySince(
    editor: StaffAct,
    endpointId: number,
    { from, until }: WebhookReplayBody,
  ): Promise<Result<WebhookReplayed>> {
    return this.uow.run(async (tx) => {
      if (!(await this.endpoints.lock(tx, endpointId))) return refuse('NOT_FOUND');
      const end = until === undefined ? tx.now : new Date(until);
      const messages = await this.deliveries.replaySince(tx, endpointId, new Date(from), end);
      await this.desk.note(tx, editor, 'replay-since', endpointId, { after: { from, until: end, messages } });
      return ok({ messages });
    });
  }

  /** Sends a message about nothing right away; nothing is kept of it. */
  ping(endpointId: number): Promise<Result<WebhookAttemptView>> {
    return this.pings.ping(endpointId);
  }

  private async act(
    editor: StaffAct,
    name: string,
    endpointId: number,
    id: number,
    work: (tx: Transaction) => Promise<boolean>,
  ): Promise<Result<WebhookDeliveryView>> {
    const done = await this.uow.run(async (tx) => {
      if (!(await work(tx))) return false;
      await this.desk.note(tx, editor, name, endpointId, { after: { deliveryId: id } });
      return true;
    });
    const now = await this.deliveries.find(endpointId, id);
    if (!now) return refuse('NOT_FOUND');
    return done ? ok(deliveryView(now)) : refuse('CONFLICT');
  }
}

function deliveryView(delivery: DeliveryData): WebhookDeliveryView {
  return {
    id: delivery.id,
    messageId: messageId(delivery.eventId),
    eventType: delivery.eventType,
    occurredAt: delivery.occurredAt.toISOString(),
    state: delivery.state,
    attempts: delivery.attempts,
    lastAttemptAt: delivery.lastAttemptAt?.toISOString() ?? null,
    lastStatus: delivery.lastStatus,
    lastError: delivery.lastError,
    lastDurationMs: delivery.lastDurationMs,
    deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
    payload: delivery.payload,
  };
}
