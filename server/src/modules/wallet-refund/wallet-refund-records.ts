import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/index.js';
import { type MemberMove, type MemberRecordKeeper, MemberRecords, MoveConflict } from '../member/index.js';

/** Refunds of stored value are papers of the books. */
@Injectable()
export class WalletRefundRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'wallet-refund';
  readonly title = '储值退款';

  constructor(
    private readonly database: Database,
    private readonly records: MemberRecords,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  export(memberId: number) {
    return this.database.query(
      `SELECT requested_at AS at, refund_fen AS amountFen, state, reason, note, decided_at AS decidedAt, ended_at AS endedAt
         FROM wallet_refund WHERE member_id = ? ORDER BY id DESC`,
      [memberId],
    );
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const open = await tx.query('SELECT id FROM wallet_refund WHERE member_id = ? AND ended_at IS NULL LIMIT 1', [
      memberId,
    ]);
    return open.length > 0 ? ['有一笔储值退款正在办理，请等它完成'] : [];
  }

  async move(tx: Transaction, { fromId }: MemberMove): Promise<Record<string, never>> {
    const [obstacle] = await this.obstacles(tx, fromId);
    if (obstacle) throw new MoveConflict(`被合并的会员${obstacle}`);
    return {};
  }
}
