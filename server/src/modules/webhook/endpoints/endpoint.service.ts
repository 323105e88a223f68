import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { EndpointDesk } from './endpoint-desk.js';
import { EndpointStore } from './endpoint.store.js';
import { EndpointVault } from './endpoint-vault.js';
import { WebhookTransport } from '../delivery/webhook.transport.js';
import type { WebhookEndpointBody, WebhookEndpointCreated, WebhookEndpointView } from '../webhook.dto.js';

const MAX_ENDPOINTS = 20;

/** Endpoints as headquarters keeps them. */
@Injectable()
export class EndpointService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly endpoints: EndpointStore,
    private readonly vault: EndpointVault,
    private readonly transport: WebhookTransport,
    private readonly desk: EndpointDesk,
  ) {}

  list(): Promise<WebhookEndpointView[]> {
    return this.desk.views();
  }

  async create(editor: StaffAct, body: WebhookEndpointBody): Promise<Result<WebhookEndpointCreated>> {
    const problem = await this.transport.problemWith(body.url);
    if (problem) return refuse('WEBHOOK_URL_REFUSED', { problem });
    const id = await this.ids.take();
    const { secret, sealed } = this.vault.create(id);
    const made = await this.uow.run<Result<null>>(async (tx) => {
      if ((await this.endpoints.count(tx)) >= MAX_ENDPOINTS) return refuse('WEBHOOK_LIMIT_REACHED');
      await this.endpoints.insert(tx, { id, ...fields(body), secretSealed: sealed });
      await this.desk.note(tx, editor, 'create', id, { after: fields(body) });
      return ok(null);
    });
    if (!made.ok) return made;
    const view = await this.desk.view(id);
    return view.ok ? ok({ ...view.value, secret }) : view;
  }

  async change(editor: StaffAct, id: number, body: WebhookEndpointBody): Promise<Result<WebhookEndpointView>> {
    const problem = await this.transport.problemWith(body.url);
    if (problem) return refuse('WEBHOOK_URL_REFUSED', { problem });
    const changed = await this.uow.run<Result<null>>(async (tx) => {
      const before = await this.endpoints.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      await this.endpoints.change(tx, { id, ...fields(body) });
      await this.desk.note(tx, editor, 'change', id, { before: fields(before), after: fields(body) });
      return ok(null);
    });
    return changed.ok ? this.desk.view(id) : changed;
  }

  async remove(editor: StaffAct, id: number): Promise<Result<null>> {
    return this.uow.run(async (tx) => {
      const before = await this.endpoints.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      await this.desk.deleteDeliveries(tx, id);
      await this.endpoints.delete(tx, id);
      await this.desk.note(tx, editor, 'remove', id, { before: fields(before), after: null });
      return ok(null);
    });
  }

  /** A new secret; the old one goes on signing beside it for a while. */
  async rotate(editor: StaffAct, id: number): Promise<Result<WebhookEndpointCreated>> {
    const { secret, sealed } = this.vault.create(id);
    const keepMs = await this.desk.previousSecretMs();
    const rotated = await this.uow.run<Result<null>>(async (tx) => {
      const before = await this.endpoints.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      const previousValidUntil = new Date(tx.now.getTime() + keepMs);
      await this.endpoints.replaceSecret(tx, before, { sealed, previousValidUntil });
      await this.desk.note(tx, editor, 'rotate-secret', id, { after: { previousValidUntil } });
      return ok(null);
    });
    if (!rotated.ok) return rotated;
    const view = await this.desk.view(id);
    return view.ok ? ok({ ...view.value, secret }) : view;
  }
}

function fields({
  name,
  url,
  eventTypes,
  active,
}: Readonly<Omit<WebhookEndpointBody, 'eventTypes'>> & {
  readonly eventTypes: readonly string[];
}): { name: string; url: string; eventTypes: readonly string[]; active: boolean } {
  return { name, url, eventTypes, active };
}
