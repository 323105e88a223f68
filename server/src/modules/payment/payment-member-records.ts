import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberRecordKeeper, MemberRecords } from '../member/index.js';

/** Payments to WeChat. The books need them; who paid is told by an identity that the account takes with it. */
@Injectable()
export class PaymentMemberRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'payment';
  readonly title = '微信支付';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT created_at AS at, description AS title, amount_fen AS amountFen, refunded_fen AS refundedFen, state,
              out_trade_no AS number, paid_at AS paidAt FROM payment WHERE member_id = ? ORDER BY id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const open = await tx.query(
      "SELECT id FROM payment WHERE member_id = ? AND state IN ('created', 'paying') LIMIT 1",
      [memberId],
    );
    return open.length > 0 ? ['有一笔微信支付正在等待结果，请稍后再试'] : [];
  }
}
