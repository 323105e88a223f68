import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Transaction, inList } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, type MoveTrail } from '../member/index.js';
import { AddressBook } from './redeem/address.js';
import { RedemptionStore } from './redeem/redemption.store.js';

type Trail = MoveTrail & {
  readonly redemptions: readonly number[];
  readonly turns: readonly { readonly redemptionId: number; readonly turn: number }[];
};

/** What the room keeps of members: what they redeemed, and where it was sent. */
@Injectable()
export class MallRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'mall';
  readonly title = '积分兑换';

  constructor(
    private readonly records: MemberRecords,
    private readonly redemptions: RedemptionStore,
    private readonly addresses: AddressBook,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  async export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    const redemptions = await this.redemptions.allOf(memberId);
    return redemptions.map((redemption) => ({
      item: redemption.item.name,
      points: redemption.points,
      cashFen: redemption.cashFen,
      cashMethod: redemption.cashMethod,
      state: redemption.state,
      delivery: redemption.delivery,
      address: this.addresses.open(redemption),
      carrier: redemption.carrier,
      trackingNo: redemption.trackingNo,
      createdAt: redemption.createdAt.toISOString(),
      endedAt: redemption.endedAt?.toISOString() ?? null,
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const rows = await tx.query(
      `SELECT id FROM mall_redemption WHERE member_id = ?
        AND (state IN ('awaiting_payment', 'placed', 'shipped') OR refund_state IN ('refunding', 'stuck', 'failed'))
        LIMIT 100`,
      [memberId],
    );
    return rows.length === 0 ? [] : [`还有 ${rows.length} 笔积分兑换没有完成，请先领取、确认收货或取消`];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('UPDATE mall_redemption SET address_sealed = NULL WHERE member_id = ?', [memberId]);
  }

  /** Turns that would meet others of the same number get one that no limit ever gives out: their redemption's id. */
  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const redemptions = await tx.query<{ id: number }>(
      'SELECT id FROM mall_redemption WHERE member_id = ? FOR UPDATE',
      [fromId],
    );
    const turns = await tx.query<{ redemptionId: number; turn: number }>(
      'SELECT redemption_id AS redemptionId, turn FROM mall_turn WHERE member_id = ? FOR UPDATE',
      [fromId],
    );
    const ids = redemptions.map(({ id }) => id);
    if (ids.length > 0) {
      await tx.execute('UPDATE mall_redemption SET member_id = ? WHERE id IN (?)', [intoId, inList(ids)]);
    }
    await tx.execute('UPDATE mall_turn SET member_id = ?, turn = redemption_id WHERE member_id = ?', [intoId, fromId]);
    return { redemptions: ids, turns };
  }

  async moveBack(tx: Transaction, { fromId, intoId }: MemberMove, trail: MoveTrail): Promise<void> {
    const { redemptions, turns } = trail as Trail;
    if (redemptions.length > 0) {
      const sql = 'UPDATE mall_redemption SET member_id = ? WHERE member_id = ? AND id IN (?)';
      await tx.execute(sql, [fromId, intoId, inList(redemptions)]);
    }
    for (const { redemptionId, turn } of turns) {
      const sql = 'UPDATE mall_turn SET member_id = ?, turn = ? WHERE redemption_id = ? AND member_id = ?';
      await tx.execute(sql, [fromId, turn, redemptionId, intoId]);
    }
  }
}
