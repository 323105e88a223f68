import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';

/** Messages to a member. They go with the account; the survivor of a merge finds them in one inbox. */
@Injectable()
export class NotificationRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'notification';
  readonly title = '消息';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      'SELECT created_at AS at, title, body, kind, read_at AS readAt FROM inbox_message WHERE member_id = ? ORDER BY id DESC',
      [memberId],
    );
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('DELETE FROM inbox_message WHERE member_id = ?', [memberId]);
    await tx.execute('DELETE FROM subscribe_credit WHERE member_id = ?', [memberId]);
    await tx.execute('DELETE FROM outgoing_message WHERE member_id = ?', [memberId]);
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number }>(
      'SELECT id FROM inbox_message WHERE member_id = ? ORDER BY id DESC LIMIT 500 FOR UPDATE',
      [fromId],
    );
    const moved = rows.map(({ id }) => id);
    if (moved.length > 0) await tx.execute('UPDATE inbox_message SET member_id = ? WHERE id IN (?)', [intoId, moved]);
    return { moved };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { moved } = trail as { moved: number[] };
    if (moved.length === 0) return;
    await tx.execute('UPDATE inbox_message SET member_id = ? WHERE id IN (?) AND member_id = ?', [
      fromId,
      moved,
      intoId,
    ]);
  }
}
