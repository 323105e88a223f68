import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { DeliveryStore } from '../delivery/delivery.store.js';
import { EndpointStore, type StoredEndpoint } from './endpoint.store.js';
import type { WebhookEndpointView } from '../webhook.dto.js';
import { PREVIOUS_SECRET_HOURS } from '../webhook.settings.js';

/** What everything that headquarters does with endpoints has in common: how they look, and the line in the log. */
@Injectable()
export class EndpointDesk {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
  ) {}

  async views(): Promise<WebhookEndpointView[]> {
    const [endpoints, pending] = await Promise.all([this.endpoints.all(), this.deliveries.pendingCounts()]);
    return endpoints.map((endpoint) => viewOf(endpoint, pending.get(endpoint.id) ?? 0));
  }

  async view(id: number): Promise<Result<WebhookEndpointView>> {
    const found = (await this.views()).find((endpoint) => endpoint.id === id);
    return found ? ok(found) : refuse('NOT_FOUND');
  }

  note(
    tx: Transaction,
    editor: StaffAct,
    act: string,
    id: number,
    change: { before?: unknown; after: unknown },
  ): Promise<void> {
    return this.audit.record(tx, { ...editor, action: `webhook.${act}`, subject: `webhook:${id}`, ...change });
  }

  deleteDeliveries(tx: Transaction, endpointId: number): Promise<void> {
    return this.deliveries.deleteOf(tx, endpointId);
  }

  async previousSecretMs(): Promise<number> {
    return (await this.settings.get(PREVIOUS_SECRET_HOURS, 'chain')) * 3_600_000;
  }
}

function viewOf(endpoint: StoredEndpoint, pending: number): WebhookEndpointView {
  return {
    id: endpoint.id,
    name: endpoint.name,
    url: endpoint.url,
    eventTypes: [...endpoint.eventTypes],
    active: endpoint.active,
    pending,
    failingSince: endpoint.failingSince?.toISOString() ?? null,
    retryAt: endpoint.retryAt?.toISOString() ?? null,
    disabledAt: endpoint.disabledAt?.toISOString() ?? null,
    disabledReason: endpoint.disabledReason,
    previousSecretUntil: endpoint.previousValidUntil?.toISOString() ?? null,
    createdAt: endpoint.createdAt.toISOString(),
  };
}
