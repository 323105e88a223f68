import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral.store.js';

/** Friends a member has brought, and through whom they came. Of others only the bare number is told. */
@Injectable()
export class ReferralRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'referral';
  readonly title = '推荐有礼';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number) {
    const rows = await this.database.query<ReferralRow>(
      `SELECT ${REFERRAL_COLUMNS} FROM referral WHERE referrer_id = ? OR friend_id = ? ORDER BY id DESC`,
      [memberId, memberId],
    );
    return rows.map((row) => ({
      role: row.referrer_id === memberId ? '我邀请的' : '我受邀加入',
      state: row.state,
      reason: row.reason,
      joinedAt: row.joined_at,
      boughtAt: row.bought_at,
      rewardedAt: row.rewarded_at,
      endedAt: row.ended_at,
    }));
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('DELETE FROM referrer WHERE member_id = ?', [memberId]);
    await tx.execute(
      'UPDATE referral SET device_mark = NULL, network_mark = NULL WHERE referrer_id = ? OR friend_id = ?',
      [memberId, memberId],
    );
  }

  /** Who came through the one came through the other. That somebody brought themselves ends that referral. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number; state: string; friend_id: number }>(
      'SELECT id, state, friend_id FROM referral WHERE referrer_id = ? FOR UPDATE',
      [fromId],
    );
    const self = await tx.query<{ id: number; state: string }>(
      `SELECT id, state FROM referral WHERE state IN ('joined', 'bought')
          AND ((referrer_id = ? AND friend_id = ?) OR (referrer_id = ? AND friend_id = ?)) FOR UPDATE`,
      [fromId, intoId, intoId, fromId],
    );
    const moved = rows.filter(({ friend_id: friendId }) => friendId !== intoId).map(({ id }) => id);
    if (moved.length > 0) await tx.execute('UPDATE referral SET referrer_id = ? WHERE id IN (?)', [intoId, moved]);
    for (const { id, state } of self) {
      await tx.execute("UPDATE referral SET state = 'void', reason = 'SELF', ended_at = ? WHERE id = ? AND state = ?", [
        tx.now,
        id,
        state,
      ]);
    }
    return { moved, self: self.map(({ id, state }) => ({ id, state })) };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { moved, self } = trail as { moved: number[]; self: { id: number; state: string }[] };
    if (moved.length > 0) {
      await tx.execute('UPDATE referral SET referrer_id = ? WHERE id IN (?) AND referrer_id = ?', [
        fromId,
        moved,
        intoId,
      ]);
    }
    for (const { id, state } of self) {
      await tx.execute(
        "UPDATE referral SET state = ?, reason = NULL, ended_at = NULL WHERE id = ? AND state = 'void' AND reason = 'SELF'",
        [state, id],
      );
    }
  }
}
