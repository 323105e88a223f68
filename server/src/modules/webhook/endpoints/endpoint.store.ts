import { Injectable } from '@nestjs/common';
import {
  Database,
  type SqlParam,
  type Transaction,
  type WriteBatch,
  readJson,
} from '../../../platform/database/index.js';
import type { EndpointData, EndpointSecrets } from '../webhook.types.js';

interface EndpointRow {
  id: number;
  name: string;
  url: string;
  event_types: unknown;
  secret_sealed: string;
  previous_secret_sealed: string | null;
  previous_valid_until: Date | null;
  active: number;
  failing_since: Date | null;
  retry_at: Date | null;
  disabled_at: Date | null;
  disabled_reason: string | null;
  created_at: Date;
}

export type StoredEndpoint = EndpointData & EndpointSecrets;

const SELECT = `SELECT id, name, url, event_types, secret_sealed, previous_secret_sealed, previous_valid_until, active,
  failing_since, retry_at, disabled_at, disabled_reason, created_at FROM webhook_endpoint`;

/** Open for a worker: switched on, not given up, not waiting and in nobody's hands. */
const FREE = `e.active = 1 AND e.disabled_at IS NULL AND (e.retry_at IS NULL OR e.retry_at <= ?)
  AND (e.claim_until IS NULL OR e.claim_until <= ?)`;

@Injectable()
export class EndpointStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<StoredEndpoint[]> {
    return (await this.database.query<EndpointRow>(`${SELECT} ORDER BY id`)).map(endpointOf);
  }

  async find(id: number): Promise<StoredEndpoint | null> {
    const row = await this.database.one<EndpointRow>(`${SELECT} WHERE id = ?`, [id]);
    return row && endpointOf(row);
  }

  /** Those that hear of events: also one the worker has given up, until headquarters switches it off. */
  async active(tx: Transaction): Promise<StoredEndpoint[]> {
    return (await tx.query<EndpointRow>(`${SELECT} WHERE active = 1 ORDER BY id`)).map(endpointOf);
  }

  async lock(tx: Transaction, id: number): Promise<StoredEndpoint | null> {
    const [row] = await tx.query<EndpointRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return row ? endpointOf(row) : null;
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ total: number }>('SELECT COUNT(*) AS total FROM webhook_endpoint');
    return Number(row?.total ?? 0);
  }

  async insert(
    tx: Transaction,
    endpoint: Pick<EndpointData, 'id' | 'name' | 'url' | 'eventTypes' | 'active'> & { secretSealed: string },
  ): Promise<void> {
    await tx.insert('webhook_endpoint', [
      {
        id: endpoint.id,
        name: endpoint.name,
        url: endpoint.url,
        event_types: JSON.stringify(endpoint.eventTypes),
        secret_sealed: endpoint.secretSealed,
        active: endpoint.active,
        created_at: tx.now,
        updated_at: tx.now,
      },
    ]);
  }

  /** Headquarters has looked at it: what went wrong before is forgotten, and what waits is sent at once. */
  async change(
    tx: Transaction,
    { id, name, url, eventTypes, active }: Pick<EndpointData, 'id' | 'name' | 'url' | 'eventTypes' | 'active'>,
  ): Promise<void> {
    await tx.execute(
      `UPDATE webhook_endpoint SET name = ?, url = ?, event_types = ?, active = ?, failing_since = NULL, retry_at = NULL,
         disabled_at = NULL, disabled_reason = NULL, updated_at = ? WHERE id = ?`,
      [name, url, JSON.stringify(eventTypes), active, tx.now, id],
    );
  }

  async replaceSecret(
    tx: Transaction,
    { id, secretSealed }: StoredEndpoint,
    next: { sealed: string; previousValidUntil: Date },
  ): Promise<void> {
    await tx.execute(
      `UPDATE webhook_endpoint SET previous_secret_sealed = ?, previous_valid_until = ?, secret_sealed = ?, updated_at = ?
        WHERE id = ?`,
      [secretSealed, next.previousValidUntil, next.sealed, tx.now, id],
    );
  }

  async delete(tx: Transaction, id: number): Promise<void> {
    await tx.execute('DELETE FROM webhook_endpoint WHERE id = ?', [id]);
  }

  /** Endpoints for which something waits, in no particular order. */
  async waiting(now: Date, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT e.id FROM webhook_endpoint e WHERE ${FREE}
          AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 'pending') LIMIT ?`,
      [now, now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** One worker at a time sends to an endpoint, so that it hears things in order. */
  async claim(id: number, token: string, now: Date, until: Date): Promise<boolean> {
    return this.changed(
      `UPDATE webhook_endpoint e SET e.claim_token = ?, e.claim_until = ? WHERE e.id = ? AND ${FREE}`,
      [token, until, id, now, now],
    );
  }

  /** False when the claim was lost, or headquarters has switched it off meanwhile. */
  async renew(id: number, token: string, until: Date): Promise<boolean> {
    return this.changed('UPDATE webhook_endpoint SET claim_until = ? WHERE id = ? AND claim_token = ? AND active = 1', [
      until,
      id,
      token,
    ]);
  }

  async release(id: number, token: string): Promise<void> {
    await this.database.execute(
      'UPDATE webhook_endpoint SET claim_token = NULL, claim_until = NULL WHERE id = ? AND claim_token = ?',
      [id, token],
    );
  }

  recovered(batch: WriteBatch, id: number): void {
    batch.add('UPDATE webhook_endpoint SET failing_since = NULL, retry_at = NULL WHERE id = ?', [id]);
  }

  failed(
    batch: WriteBatch,
    id: number,
    failure: { since: Date; retryAt: Date; givenUp: string | null; now: Date },
  ): void {
    batch.add(
      `UPDATE webhook_endpoint SET failing_since = ?, retry_at = ?, disabled_at = ?, disabled_reason = ? WHERE id = ?`,
      [failure.since, failure.retryAt, failure.givenUp === null ? null : failure.now, failure.givenUp, id],
    );
  }

  private async changed(sql: string, params: readonly SqlParam[]): Promise<boolean> {
    return (await this.database.execute(sql, params)).affectedRows === 1;
  }
}

function endpointOf(row: EndpointRow): StoredEndpoint {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    eventTypes: readJson<string[]>(row.event_types),
    secretSealed: row.secret_sealed,
    previousSecretSealed: row.previous_secret_sealed,
    previousValidUntil: row.previous_valid_until,
    active: Boolean(row.active),
    failingSince: row.failing_since,
    retryAt: row.retry_at,
    disabledAt: row.disabled_at,
    disabledReason: row.disabled_reason,
    createdAt: row.created_at,
  };
}
