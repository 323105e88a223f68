import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, type Transaction, meetsDuplicate } from '../../platform/database/index.js';
import type { MovementKind } from './shift.entity.js';
import type { KindSum } from './shift.rules.js';

export interface StoredShift {
  readonly id: number;
  readonly storeId: number;
  readonly staffId: number;
  readonly state: 'open' | 'closed';
  readonly floatFen: number;
  readonly movedFen: number;
  readonly countedFen: number | null;
  readonly differenceFen: number | null;
  readonly note: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export interface StoredMovement {
  readonly kind: MovementKind;
  readonly refId: number;
  readonly amountFen: number;
  readonly at: Date;
}

interface ShiftRow {
  id: number;
  store_id: number;
  staff_id: number;
  state: 'open' | 'closed';
  float_fen: number;
  moved_fen: number;
  counted_fen: number | null;
  difference_fen: number | null;
  note: string | null;
  opened_at: Date;
  closed_at: Date | null;
}

const SELECT = `SELECT id, store_id, staff_id, state, float_fen, moved_fen, counted_fen, difference_fen, note, opened_at,
  closed_at FROM cash_shift`;

export function openKey(storeId: number, staffId: number): string {
  return `${storeId}:${staffId}`;
}

/** The rows of shifts and of what moved in them. */
@Injectable()
export class ShiftStore {
  constructor(private readonly database: Database) {}

  find(id: number): Promise<StoredShift | null> {
    return this.first(this.database, 'id = ?', [id]);
  }

  /** The one this person has open in this store. */
  open(storeId: number, staffId: number, tx?: Transaction): Promise<StoredShift | null> {
    return this.first(tx ?? this.database, 'open_key = ?', [openKey(storeId, staffId)]);
  }

  lock(tx: Transaction, id: number): Promise<StoredShift | null> {
    return this.first(tx, 'id = ? FOR UPDATE', [id]);
  }

  /** False when this person has a shift open in this store. */
  async insert(
    tx: Transaction,
    shift: Pick<StoredShift, 'id' | 'storeId' | 'staffId' | 'floatFen' | 'openedAt'>,
  ): Promise<boolean> {
    const row = {
      id: shift.id,
      store_id: shift.storeId,
      staff_id: shift.staffId,
      state: 'open',
      open_key: openKey(shift.storeId, shift.staffId),
      float_fen: shift.floatFen,
      moved_fen: 0,
      opened_at: shift.openedAt,
    };
    return !(await meetsDuplicate(() => tx.insert('cash_shift', [row])));
  }

  /** False when it was closed, or something moved, since it was read. */
  async close(
    tx: Transaction,
    shift: StoredShift,
    counted: { countedFen: number; differenceFen: number; note: string | null },
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE cash_shift SET state = 'closed', open_key = NULL, counted_fen = ?, difference_fen = ?, note = ?, closed_at = ?
        WHERE id = ? AND state = 'open' AND moved_fen = ?`,
      [counted.countedFen, counted.differenceFen, counted.note, tx.now, shift.id, shift.movedFen],
    );
    return affectedRows === 1;
  }

  /** Of a store, newest first; only this person's when one is named. */
  async list(
    place: { storeId: number; staffId: number | null },
    beforeId: number,
    limit: number,
  ): Promise<StoredShift[]> {
    const params: SqlParam[] = [place.storeId];
    if (place.staffId !== null) params.push(place.staffId);
    const rows = await this.database.query<ShiftRow>(
      `${SELECT} WHERE store_id = ? ${place.staffId === null ? '' : 'AND staff_id = ?'} AND id < ? ORDER BY id DESC LIMIT ?`,
      [...params, beforeId, limit],
    );
    return rows.map(shiftOf);
  }

  async sums(shiftId: number): Promise<KindSum[]> {
    const rows = await this.database.query<{ kind: MovementKind; count: number; amount: number }>(
      'SELECT kind, COUNT(*) AS count, SUM(amount_fen) AS amount FROM cash_movement WHERE shift_id = ? GROUP BY kind ORDER BY kind',
      [shiftId],
    );
    return rows.map(({ kind, count, amount }) => ({ kind, count, amountFen: amount }));
  }

  async movements(shiftId: number, limit: number): Promise<StoredMovement[]> {
    const rows = await this.database.query<{ kind: MovementKind; ref_id: number; amount_fen: number; moved_at: Date }>(
      'SELECT kind, ref_id, amount_fen, moved_at FROM cash_movement WHERE shift_id = ? ORDER BY moved_at DESC, ref_id DESC LIMIT ?',
      [shiftId, limit],
    );
    return rows.map((row) => ({ kind: row.kind, refId: row.ref_id, amountFen: row.amount_fen, at: row.moved_at }));
  }

  private async first(
    reader: Pick<Database, 'query'> | Transaction,
    condition: string,
    params: readonly SqlParam[],
  ): Promise<StoredShift | null> {
    const [row] = await reader.query<ShiftRow>(`${SELECT} WHERE ${condition}`, params);
    return row ? shiftOf(row) : null;
  }
}

function shiftOf(row: ShiftRow): StoredShift {
  return {
    id: row.id,
    storeId: row.store_id,
    staffId: row.staff_id,
    state: row.state,
    floatFen: row.float_fen,
    movedFen: row.moved_fen,
    countedFen: row.counted_fen,
    differenceFen: row.difference_fen,
    note: row.note,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}
