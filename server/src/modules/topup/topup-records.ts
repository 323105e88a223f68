import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, MoveConflict } from '../member/index.js';

/** Top-ups are papers of the books: they stay with whom they were made for. */
@Injectable()
export class TopupRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'topup';
  readonly title = '充值';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT created_at AS at, pay_fen AS paidFen, bonus_fen AS bonusFen, bonus_points AS points, method, state,
              paid_at AS paidAt, store_id AS storeId, terms_hash AS termsHash
         FROM topup WHERE member_id = ? ORDER BY id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const open = await tx.query("SELECT id FROM topup WHERE member_id = ? AND state IN ('created', 'paying') LIMIT 1", [
      memberId,
    ]);
    return open.length > 0 ? ['有一笔充值正在等待付款结果，请稍后再试'] : [];
  }

  async move(tx: Transaction, { fromId }: MemberMove): Promise<Record<string, never>> {
    const [obstacle] = await this.obstacles(tx, fromId);
    if (obstacle) throw new MoveConflict(`被合并的会员${obstacle}`);
    return {};
  }
}
