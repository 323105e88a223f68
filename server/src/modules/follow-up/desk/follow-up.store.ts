import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, type Transaction, inList } from '../../../platform/database/index.js';
import type { FollowUpKind, FollowUpState, Outcome } from '../follow-up.types.js';

export interface FollowUpRow {
  id: number;
  kind: FollowUpKind;
  member_id: number;
  store_id: number;
  staff_id: number | null;
  reason: string;
  script: string;
  state: FollowUpState;
  created_at: Date;
  due_at: Date;
  snoozes: number;
  escalated_at: Date | null;
  outcome: Outcome | null;
  note: string | null;
  done_at: Date | null;
  done_by: number | null;
  next_of: number | null;
  converted_at: Date | null;
}

export type Stores = readonly number[] | 'chain';

const COLUMNS = [
  'id, kind, member_id, store_id, staff_id, reason, script, state, created_at, due_at, snoozes, escalated_at',
  'outcome, note, done_at, done_by, next_of, converted_at',
].join(', ');
const SHOWN = 100;

const within = (stores: Stores): { sql: string; params: SqlParam[] } =>
  stores === 'chain' ? { sql: '', params: [] } : { sql: ' AND store_id IN (?)', params: [inList(stores)] };

/** Reads of to-dos, always within stores. */
@Injectable()
export class FollowUpStore {
  constructor(private readonly database: Database) {}

  /** What is to be done now: with `staffId` only what is theirs or nobody's. */
  async open(stores: Stores, staffId: number | null, now: Date): Promise<FollowUpRow[]> {
    if (stores !== 'chain' && stores.length === 0) return [];
    const place = within(stores);
    const whose = staffId === null ? '' : ' AND (staff_id = ? OR staff_id IS NULL)';
    return this.database.query<FollowUpRow>(
      `SELECT ${COLUMNS} FROM follow_up
        WHERE state = 'open' AND (snoozed_until IS NULL OR snoozed_until <= ?)
          AND (expires_at IS NULL OR expires_at > ?)${place.sql}${whose}
        ORDER BY due_at, id LIMIT ${SHOWN}`,
      [now, now, ...place.params, ...(staffId === null ? [] : [staffId])],
    );
  }

  async doneSince(staffId: number, since: Date): Promise<number> {
    const row = await this.database.one<{ done: number }>(
      "SELECT COUNT(*) AS done FROM follow_up WHERE done_by = ? AND state = 'done' AND done_at >= ?",
      [staffId, since],
    );
    return row?.done ?? 0;
  }

  /** What the person has closed, newest first. */
  done(staffId: number, stores: Stores, before: number, limit: number): Promise<FollowUpRow[]> {
    if (stores !== 'chain' && stores.length === 0) return Promise.resolve([]);
    const place = within(stores);
    return this.database.query<FollowUpRow>(
      `SELECT ${COLUMNS} FROM follow_up WHERE done_by = ? AND state = 'done' AND id < ?${place.sql} ORDER BY id DESC LIMIT ?`,
      [staffId, before, ...place.params, limit],
    );
  }

  /** Of a member whom the caller may see: what colleagues of other stores did is part of the picture. */
  ofMember(memberId: number, before: number, limit: number): Promise<FollowUpRow[]> {
    return this.database.query<FollowUpRow>(
      `SELECT ${COLUMNS} FROM follow_up WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [memberId, before, limit],
    );
  }

  doneOfMember(memberId: number, before: Date | null, limit: number): Promise<FollowUpRow[]> {
    return this.database.query<FollowUpRow>(
      `SELECT ${COLUMNS} FROM follow_up WHERE member_id = ? AND state = 'done'${before ? ' AND done_at < ?' : ''}
        ORDER BY done_at DESC, id DESC LIMIT ?`,
      before ? [memberId, before, limit] : [memberId, limit],
    );
  }

  /** The to-do, if it lies in these stores; null as if it did not exist otherwise. */
  async find(tx: Transaction, id: number, stores: Stores): Promise<FollowUpRow | null> {
    const [row] = await tx.query<FollowUpRow>(`SELECT ${COLUMNS} FROM follow_up WHERE id = ?`, [id]);
    return row && (stores === 'chain' || stores.includes(row.store_id)) ? row : null;
  }
}
