import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import {
  Database,
  IdGenerator,
  type Transaction,
  WriteConflict,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';

const DAY_MS = 86_400_000;
const EXPIRED = '归属到期';

export interface Binding {
  readonly memberId: number;
  readonly staffId: number;
  readonly storeId: number;
  readonly days: number;
  readonly by: number;
  readonly note: string;
}

export interface BindingRow {
  id: number;
  staff_id: number;
  reason: string;
  note: string | null;
  since: Date;
  claim_until: Date | null;
  ended_at: Date | null;
  ended_reason: string | null;
}

/** Rows of who looked after whom: ended ones stay as history. */
@Injectable()
export class GuideBook {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Ends the valid binding. Answers whose it was; a claim that had run out was nobody's any more. */
  async end(tx: Transaction, memberId: number, reason: string): Promise<number | null> {
    const [held] = await tx.query<{ id: number; staff_id: number; claim_until: Date | null }>(
      'SELECT id, staff_id, claim_until FROM guide_binding WHERE member_id = ? AND valid = 1',
      [memberId],
    );
    if (!held) return null;
    const { affectedRows } = await tx.execute(
      'UPDATE guide_binding SET valid = NULL, ended_at = ?, ended_reason = ? WHERE id = ? AND valid = 1',
      [tx.now, reason, held.id],
    );
    if (affectedRows !== 1) throw new WriteConflict(`guide of member ${memberId}`);
    return held.claim_until === null || held.claim_until > tx.now ? held.staff_id : null;
  }

  async bind(tx: Transaction, { memberId, staffId, storeId, days, by, note }: Binding): Promise<void> {
    try {
      await tx.insert('guide_binding', [
        {
          ...{ id: await this.ids.take(), member_id: memberId, staff_id: staffId, store_id: storeId },
          ...{ reason: 'assigned', note, bound_by: by, valid: 1, since: tx.now },
          claim_until: days === 0 ? null : new Date(tx.now.getTime() + days * DAY_MS),
        },
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict(`guide of member ${memberId}`);
      throw error;
    }
  }

  /** Members bound to somebody through this store, expired claims included: they too need somebody new. */
  async guestsOf(tx: Transaction, staffId: number, storeId: number, limit: number): Promise<number[]> {
    const rows = await tx.query<{ member_id: number }>(
      'SELECT member_id FROM guide_binding WHERE staff_id = ? AND valid = 1 AND (store_id = ? OR store_id IS NULL) ORDER BY member_id LIMIT ?',
      [staffId, storeId, limit],
    );
    return rows.map((row) => row.member_id);
  }

  history(memberId: number): Promise<BindingRow[]> {
    return this.database.query<BindingRow>(
      'SELECT id, staff_id, reason, note, since, claim_until, ended_at, ended_reason FROM guide_binding WHERE member_id = ? ORDER BY id DESC LIMIT 50',
      [memberId],
    );
  }

  /** Valid bindings made through this store by guide, and how many of them end within the next month. */
  async countsAt(storeId: number): Promise<{ staffId: number; members: number; ending: number }[]> {
    const now = this.clock.now();
    const rows = await this.database.query<{ staff_id: number; members: number; ending: number }>(
      `SELECT staff_id, COUNT(*) AS members, SUM(CASE WHEN claim_until <= ? THEN 1 ELSE 0 END) AS ending
         FROM guide_binding WHERE store_id = ? AND valid = 1 AND (claim_until IS NULL OR claim_until > ?)
        GROUP BY staff_id ORDER BY members DESC`,
      [new Date(now.getTime() + 30 * DAY_MS), storeId, now],
    );
    return rows.map((row) => ({ staffId: row.staff_id, members: row.members, ending: Number(row.ending) }));
  }

  /** A claim that has run out ends by itself, so that lists and history say so. */
  @Job({ name: 'staff.end-claims', cron: '5 0 * * *', leaseMs: 10 * 60_000 })
  async endClaims(): Promise<{ ended: number }> {
    const { affectedRows } = await this.database.execute(
      'UPDATE guide_binding SET valid = NULL, ended_at = claim_until, ended_reason = ? WHERE valid = 1 AND claim_until <= ?',
      [EXPIRED, this.clock.now()],
    );
    return { ended: affectedRows };
  }
}
