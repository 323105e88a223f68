import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';

/** What the room keeps of members. Nothing in it names a person; the notes of visits are erased with the account. */
@Injectable()
export class TreatmentRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'treatment';
  readonly title = '次卡与疗程';

  constructor(
    private readonly records: MemberRecords,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    return this.database.query(
      `SELECT c.name, c.state, c.times, c.left_times AS leftTimes, c.issued_at AS issuedAt, c.expires_at AS expiresAt,
              u.state AS useState, u.used_at AS usedAt, u.note
         FROM treatment_card c LEFT JOIN treatment_use u ON u.card_id = c.id
        WHERE c.member_id = ? ORDER BY c.id DESC, u.id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const [row] = await tx.query<{ visits: number }>(
      `SELECT COALESCE(SUM(left_times), 0) AS visits FROM treatment_card
        WHERE member_id = ? AND state = 'active' AND expires_at > ?`,
      [memberId, tx.now],
    );
    const visits = Number(row?.visits ?? 0);
    return visits === 0 ? [] : [`次卡还有 ${visits} 次未使用`];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('UPDATE treatment_use SET note = NULL WHERE member_id = ?', [memberId]);
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number }>('SELECT id FROM treatment_card WHERE member_id = ? FOR UPDATE', [
      fromId,
    ]);
    const cardIds = rows.map(({ id }) => id);
    await this.give(tx, cardIds, fromId, intoId);
    return { cardIds };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    await this.give(tx, (trail as { cardIds: number[] }).cardIds, intoId, fromId);
  }

  /** Cards go with their story. */
  private async give(tx: Transaction, cardIds: readonly number[], from: number, to: number): Promise<void> {
    if (cardIds.length === 0) return;
    await tx.execute('UPDATE treatment_card SET member_id = ? WHERE member_id = ? AND id IN (?)', [to, from, cardIds]);
    await tx.execute('UPDATE treatment_use SET member_id = ? WHERE member_id = ? AND card_id IN (?)', [
      to,
      from,
      cardIds,
    ]);
  }
}
