import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, type Transaction, type WriteBatch } from '../../../platform/database/index.js';
import type { AttemptOutcome, DeliveryData, DeliveryState } from '../webhook.types.js';

interface DeliveryRow {
  id: number;
  endpoint_id: number;
  event_id: number;
  event_type: string;
  payload: string;
  occurred_at: Date;
  state: DeliveryState;
  attempts: number;
  last_attempt_at: Date | null;
  last_status: number | null;
  last_error: string | null;
  last_duration_ms: number | null;
  delivered_at: Date | null;
  created_at: Date;
}

const SELECT = `SELECT id, endpoint_id, event_id, event_type, payload, occurred_at, state, attempts, last_attempt_at,
  last_status, last_error, last_duration_ms, delivered_at, created_at FROM webhook_delivery`;
const CHUNK = 5_000;

@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  async insert(
    tx: Transaction,
    rows: readonly { id: number; endpointId: number }[],
    event: { id: number; type: string; payload: string; occurredAt: Date },
  ): Promise<void> {
    await tx.insert(
      'webhook_delivery',
      rows.map(({ id, endpointId }) => ({
        id,
        endpoint_id: endpointId,
        event_id: event.id,
        event_type: event.type,
        payload: event.payload,
        occurred_at: event.occurredAt,
        state: 'pending',
        created_at: tx.now,
      })),
    );
  }

  /** The oldest event that waits: nothing newer is sent before it. */
  async next(endpointId: number): Promise<DeliveryData | null> {
    const row = await this.database.one<DeliveryRow>(
      `${SELECT} WHERE endpoint_id = ? AND state = 'pending' ORDER BY event_id LIMIT 1`,
      [endpointId],
    );
    return row && deliveryOf(row);
  }

  async find(endpointId: number, id: number): Promise<DeliveryData | null> {
    const row = await this.database.one<DeliveryRow>(`${SELECT} WHERE endpoint_id = ? AND id = ?`, [endpointId, id]);
    return row && deliveryOf(row);
  }

  async list(
    endpointId: number,
    state: DeliveryState | undefined,
    beforeId: number,
    limit: number,
  ): Promise<DeliveryData[]> {
    const filter = state === undefined ? '' : 'AND state = ?';
    const params: SqlParam[] = [endpointId, beforeId, ...(state === undefined ? [] : [state]), limit];
    const rows = await this.database.query<DeliveryRow>(
      `${SELECT} WHERE endpoint_id = ? AND id < ? ${filter} ORDER BY id DESC LIMIT ?`,
      params,
    );
    return rows.map(deliveryOf);
  }

  async pendingCounts(): Promise<Map<number, number>> {
    const rows = await this.database.query<{ endpoint_id: number; total: number }>(
      "SELECT endpoint_id, COUNT(*) AS total FROM webhook_delivery WHERE state = 'pending' GROUP BY endpoint_id",
    );
    return new Map(rows.map((row) => [row.endpoint_id, Number(row.total)]));
  }

  attempted(batch: WriteBatch, id: number, outcome: AttemptOutcome, now: Date): void {
    const facts = [now, outcome.status, outcome.error, outcome.durationMs];
    if (outcome.ok) {
      batch.add(
        `UPDATE webhook_delivery SET state = 'delivered', attempts = attempts + 1, last_attempt_at = ?, last_status = ?,
           last_error = ?, last_duration_ms = ?, delivered_at = ? WHERE id = ?`,
        [...facts, now, id],
      );
      return;
    }
    batch.add(
      `UPDATE webhook_delivery SET attempts = attempts + 1, last_attempt_at = ?, last_status = ?, last_error = ?,
         last_duration_ms = ? WHERE id = ? AND state = 'pending'`,
      [...facts, id],
    );
  }

  /** Sends it once more, under the same message id. */
  async replay(tx: Transaction, endpointId: number, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE webhook_delivery SET state = 'pending', attempts = 0, delivered_at = NULL
        WHERE endpoint_id = ? AND id = ? AND state <> 'pending'`,
      [endpointId, id],
    );
    return affectedRows === 1;
  }

  async replaySince(tx: Transaction, endpointId: number, from: Date, until: Date): Promise<number> {
    const { affectedRows } = await tx.execute(
      `UPDATE webhook_delivery SET state = 'pending', attempts = 0, delivered_at = NULL
        WHERE endpoint_id = ? AND state <> 'pending' AND occurred_at >= ? AND occurred_at < ? ORDER BY event_id LIMIT ${CHUNK}`,
      [endpointId, from, until],
    );
    return affectedRows;
  }

  async skip(tx: Transaction, endpointId: number, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE webhook_delivery SET state = 'skipped' WHERE endpoint_id = ? AND id = ? AND state = 'pending'",
      [endpointId, id],
    );
    return affectedRows === 1;
  }

  purge(before: Date): Promise<number> {
    return this.database.deleteAll('DELETE FROM webhook_delivery WHERE created_at < ?', [before]);
  }

  async deleteOf(tx: Transaction, endpointId: number): Promise<void> {
    await tx.execute('DELETE FROM webhook_delivery WHERE endpoint_id = ?', [endpointId]);
  }
}

function deliveryOf(row: DeliveryRow): DeliveryData {
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    eventType: row.event_type,
    payload: row.payload,
    occurredAt: row.occurred_at,
    state: row.state,
    attempts: row.attempts,
    lastAttemptAt: row.last_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    lastDurationMs: row.last_duration_ms,
    deliveredAt: row.delivered_at,
    createdAt: row.created_at,
  };
}
