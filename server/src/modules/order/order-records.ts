import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, MoveConflict } from '../member/index.js';

/** Orders are papers of the books: they stay where they are, and are read through the one the member turned out to be. */
@Injectable()
export class OrderRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'order';
  readonly title = '订单';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT created_at AS at, order_no AS orderNo, summary, store_id AS storeId, list_fen AS listFen,
              discount_fen AS discountFen, coupon_fen AS couponFen, points_used AS points, payable_fen AS payableFen,
              refunded_fen AS refundedFen, state, paid_at AS paidAt
         FROM sales_order WHERE member_id = ? ORDER BY id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const waiting = await tx.query(
      "SELECT id FROM sales_order WHERE member_id = ? AND state = 'awaiting_payment' LIMIT 1",
      [memberId],
    );
    const back = await tx.query(
      `SELECT p.return_id FROM sales_order o JOIN sales_return_payment p ON p.order_id = o.id
        WHERE o.member_id = ? AND p.state <> 'refunded' LIMIT 1`,
      [memberId],
    );
    return [
      ...(waiting.length > 0 ? ['有订单还没有付款，请先付款或取消'] : []),
      ...(back.length > 0 ? ['有退货的款项还在退回途中，请等它到账'] : []),
    ];
  }

  async move(tx: Transaction, { fromId }: MemberMove): Promise<Record<string, never>> {
    const [obstacle] = await this.obstacles(tx, fromId);
    if (obstacle) throw new MoveConflict(`被合并的会员${obstacle}`);
    return {};
  }
}
