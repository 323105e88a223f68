import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction, inList } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';
import { KIND_TITLES, type FollowUpKind, OUTCOME_TITLES, type Outcome } from './follow-up.types.js';

interface ExportRow {
  kind: FollowUpKind;
  reason: string;
  created_at: Date;
  done_at: Date | null;
  outcome: Outcome | null;
}

interface Trail extends MoveTrail {
  readonly followUpIds: readonly number[];
}

/** What this room keeps of members. How the other one bought stays with their orders. */
@Injectable()
export class FollowUpRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'follow-up';
  readonly title = '导购跟进记录';

  constructor(
    private readonly records: MemberRecords,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const rows = await this.database.query<ExportRow>(
      'SELECT kind, reason, created_at, done_at, outcome FROM follow_up WHERE member_id = ? ORDER BY id DESC',
      [memberId],
    );
    return rows.map((row) => ({
      title: KIND_TITLES[row.kind],
      reason: row.reason,
      createdAt: row.created_at.toISOString(),
      doneAt: row.done_at?.toISOString() ?? null,
      outcome: row.outcome === null ? null : OUTCOME_TITLES[row.outcome],
    }));
  }

  /** Words about the person go; that somebody did their work, and what came of it, stays under the bare id. */
  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute("UPDATE follow_up SET state = 'expired' WHERE member_id = ? AND state = 'open'", [memberId]);
    await tx.execute("UPDATE follow_up SET reason = '', script = '', note = NULL WHERE member_id = ?", [memberId]);
    for (const table of ['follow_up_habit', 'follow_up_visit', 'follow_up_taste']) {
      await tx.execute(`DELETE FROM ${table} WHERE member_id = ?`, [memberId]);
    }
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number }>('SELECT id FROM follow_up WHERE member_id = ?', [fromId]);
    const followUpIds = rows.map(({ id }) => id);
    await this.carry(tx, followUpIds, intoId);
    return { followUpIds } satisfies Trail;
  }

  async moveBack(tx: Transaction, { fromId }: MemberMove, trail: MoveTrail): Promise<void> {
    await this.carry(tx, (trail as Trail).followUpIds, fromId);
  }

  private async carry(tx: Transaction, followUpIds: readonly number[], memberId: number): Promise<void> {
    if (followUpIds.length === 0) return;
    const ids = inList(followUpIds);
    await tx.execute('UPDATE follow_up SET member_id = ? WHERE id IN (?)', [memberId, ids]);
    await tx.execute('UPDATE follow_up_conversion SET member_id = ? WHERE follow_up_id IN (?)', [memberId, ids]);
  }
}
