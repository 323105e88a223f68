import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/index.js';
import type { LeaveKind, LeaveState } from './leave.types.js';

export interface LeaveData {
  readonly id: number;
  readonly staffId: number;
  readonly storeId: number;
  readonly kind: LeaveKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
  readonly state: LeaveState;
  readonly decidedBy: number | null;
  readonly decisionNote: string | null;
}

interface LeaveRow {
  id: number;
  staff_id: number;
  store_id: number;
  kind: LeaveKind;
  starts_at: Date;
  ends_at: Date;
  reason: string;
  state: LeaveState;
  decided_by: number | null;
  decision_note: string | null;
}

const SELECT = `SELECT id, staff_id, store_id, kind, starts_at, ends_at, reason, state, decided_by, decision_note
  FROM staff_leave`;

@Injectable()
export class LeaveStore {
  constructor(private readonly database: Database) {}

  /** Newest first; of one person when `staffId` is given. */
  async page(filter: {
    storeId: number;
    staffId: number | null;
    state: LeaveState | null;
    beforeId: number;
    limit: number;
  }): Promise<LeaveData[]> {
    const { storeId, staffId, state, beforeId, limit } = filter;
    const rows = await this.database.query<LeaveRow>(
      `${SELECT} WHERE store_id = ? AND (? IS NULL OR staff_id = ?) AND (? IS NULL OR state = ?) AND id < ?
        ORDER BY id DESC LIMIT ?`,
      [storeId, staffId, staffId, state, state, beforeId, limit],
    );
    return rows.map(leave);
  }

  async find(tx: Transaction, id: number): Promise<LeaveData | null> {
    const [row] = await tx.query<LeaveRow>(`${SELECT} WHERE id = ?`, [id]);
    return row ? leave(row) : null;
  }

  async overlaps(tx: Transaction, { staffId, startsAt, endsAt }: LeaveData): Promise<boolean> {
    const rows = await tx.query(
      `SELECT id FROM staff_leave WHERE staff_id = ? AND state IN ('requested', 'approved')
        AND ends_at > ? AND starts_at < ? LIMIT 1`,
      [staffId, startsAt, endsAt],
    );
    return rows.length > 0;
  }

  async insert(tx: Transaction, data: LeaveData): Promise<void> {
    await tx.insert('staff_leave', [
      {
        id: data.id,
        staff_id: data.staffId,
        store_id: data.storeId,
        kind: data.kind,
        starts_at: data.startsAt,
        ends_at: data.endsAt,
        reason: data.reason,
        state: data.state,
        created_at: tx.now,
      },
    ]);
  }

  /** False when it is in none of these states (any more). */
  async move(
    tx: Transaction,
    id: number,
    from: readonly LeaveState[],
    to: { state: LeaveState; decidedBy: number; note: string | null },
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE staff_leave SET state = ?, decided_by = ?, decided_at = ?, decision_note = ?
        WHERE id = ? AND state IN (?)`,
      [to.state, to.decidedBy, tx.now, to.note, id, from],
    );
    return affectedRows === 1;
  }

  /** Stores in which the person has shifts: the leave counts in all of them. */
  async storesOf(tx: Transaction, staffId: number): Promise<number[]> {
    const rows = await tx.query<{ store_id: number }>(
      `SELECT store_id FROM shift_pattern WHERE staff_id = ? UNION
       SELECT store_id FROM shift_exception WHERE staff_id = ?`,
      [staffId, staffId],
    );
    return rows.map((row) => row.store_id);
  }
}

function leave(row: LeaveRow): LeaveData {
  return {
    id: row.id,
    staffId: row.staff_id,
    storeId: row.store_id,
    kind: row.kind,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: row.reason,
    state: row.state,
    decidedBy: row.decided_by,
    decisionNote: row.decision_note,
  };
}
