import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';

/** Who looked after a member, and what staff were asked to do about them. */
@Injectable()
export class StaffRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'staff';
  readonly title = '专属导购与服务提醒';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number) {
    const [bindings, alerts] = await Promise.all([
      this.database.query(
        "SELECT since AS at, '专属导购' AS title, reason, ended_at AS endedAt FROM guide_binding WHERE member_id = ? ORDER BY id DESC",
        [memberId],
      ),
      this.database.query(
        "SELECT happened_at AS at, '服务提醒' AS title, reason, outcome, note, done_at AS endedAt FROM staff_alert WHERE member_id = ? ORDER BY id DESC",
        [memberId],
      ),
    ]);
    return [...bindings, ...alerts];
  }

  /** What staff wrote down may speak of the person; that something was done is the store's. */
  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('UPDATE guide_binding SET valid = NULL, ended_at = ? WHERE member_id = ? AND valid = 1', [
      tx.now,
      memberId,
    ]);
    await tx.execute(
      "UPDATE staff_alert SET note = NULL, state = 'done', done_at = COALESCE(done_at, ?) WHERE member_id = ?",
      [tx.now, memberId],
    );
  }

  /** The survivor keeps their own guide; without one they get the other's. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const valid = await tx.query<{ id: number; member_id: number }>(
      'SELECT id, member_id FROM guide_binding WHERE member_id IN (?) AND valid = 1 FOR UPDATE',
      [[fromId, intoId]],
    );
    const theirs = valid.find((row) => row.member_id === fromId)?.id ?? null;
    const moves = theirs !== null && !valid.some((row) => row.member_id === intoId);
    if (moves) await tx.execute('UPDATE guide_binding SET member_id = ? WHERE id = ?', [intoId, theirs]);
    else if (theirs !== null) {
      await tx.execute('UPDATE guide_binding SET valid = NULL, ended_at = ? WHERE id = ?', [tx.now, theirs]);
    }
    const alerts = await tx.query<{ id: number }>(
      "SELECT id FROM staff_alert WHERE member_id = ? AND state <> 'done' FOR UPDATE",
      [fromId],
    );
    const ids = alerts.map(({ id }) => id);
    if (ids.length > 0) await tx.execute('UPDATE staff_alert SET member_id = ? WHERE id IN (?)', [intoId, ids]);
    return { binding: theirs, moves, alerts: ids, ...(moves ? { words: '专属导购随之转移' } : {}) };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { binding, moves, alerts } = trail as { binding: number | null; moves: boolean; alerts: number[] };
    if (moves) {
      await tx.execute('UPDATE guide_binding SET member_id = ? WHERE id = ? AND member_id = ?', [
        fromId,
        binding,
        intoId,
      ]);
    } else if (binding !== null) {
      await tx.execute('UPDATE guide_binding SET valid = 1, ended_at = NULL WHERE id = ?', [binding]);
    }
    if (alerts.length > 0) {
      await tx.execute('UPDATE staff_alert SET member_id = ? WHERE id IN (?) AND member_id = ?', [
        fromId,
        alerts,
        intoId,
      ]);
    }
  }
}
