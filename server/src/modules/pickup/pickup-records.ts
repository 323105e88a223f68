import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Transaction, inList } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';
import { PickupStore } from './pickup.store.js';

/** What the room keeps of members. Nothing in it names a person, so nothing has to be erased. */
@Injectable()
export class PickupRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'pickup';
  readonly title = '到店取货';

  constructor(
    private readonly records: MemberRecords,
    private readonly pickups: PickupStore,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    const pickups = await this.pickups.allOf(memberId);
    return pickups.map(({ title, items, storeId, state, createdAt, readyAt, endedAt, gift }) => ({
      title,
      items,
      storeId,
      state,
      gift,
      createdAt: createdAt.toISOString(),
      readyAt: readyAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const rows = await tx.query("SELECT id FROM pickup WHERE member_id = ? AND state = 'waiting' LIMIT 100", [
      memberId,
    ]);
    return rows.length === 0 ? [] : [`还有 ${rows.length} 件商品在门店等您领取`];
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const rows = await tx.query<{ id: number }>('SELECT id FROM pickup WHERE member_id = ? FOR UPDATE', [fromId]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tx.execute('UPDATE pickup SET member_id = ? WHERE id IN (?)', [intoId, inList(ids)]);
    return { ids };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { ids } = trail as { ids: number[] };
    if (ids.length === 0) return;
    await tx.execute('UPDATE pickup SET member_id = ? WHERE member_id = ? AND id IN (?)', [
      fromId,
      intoId,
      inList(ids),
    ]);
  }
}
