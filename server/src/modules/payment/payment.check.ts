import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';

/** How often to ask again while money is moving between two questions. */
const TRIES = 5;

/** I4–I6: what went back is never more than was paid and is what the refunds say; and the ledger has the same money. */
@Injectable()
export class PaymentChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'payment = its refunds',
      title: '每笔付款的退款合计与退款记录一致，且不超过付款',
      run: (most) => this.refunds(most),
    });
    this.ledger.registerCheck({
      name: 'WeChat money = payments - refunds',
      title: '账本的微信资金等于付款减退款',
      run: () => this.money(),
    });
  }

  private async refunds(most: number): Promise<string[]> {
    const rows = await this.database.query<{
      out_trade_no: string;
      amount_fen: number;
      reserved: number;
      refunded: number;
      open_refunds: number;
      done_refunds: number;
    }>(
      `SELECT p.out_trade_no, p.amount_fen, p.refund_reserved_fen AS reserved, p.refunded_fen AS refunded,
              COALESCE(SUM(CASE WHEN r.state <> 'closed' THEN r.amount_fen ELSE 0 END), 0) AS open_refunds,
              COALESCE(SUM(CASE WHEN r.state = 'succeeded' THEN r.amount_fen ELSE 0 END), 0) AS done_refunds
         FROM payment p LEFT JOIN payment_refund r ON r.payment_id = p.id
        GROUP BY p.id, p.out_trade_no, p.amount_fen, p.refund_reserved_fen, p.refunded_fen
       HAVING p.refund_reserved_fen <> open_refunds OR p.refunded_fen <> done_refunds OR open_refunds > p.amount_fen
        LIMIT ${most}`,
    );
    return rows.map(
      (row) =>
        `payment ${row.out_trade_no} of ${row.amount_fen} fen has ${row.reserved} reserved and ${row.refunded} refunded, its refunds say ${row.open_refunds} and ${row.done_refunds}`,
    );
  }

  /** Two questions are not one moment: an answer counts when the ledger says the same before and after. */
  private async money(): Promise<string[]> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const before = await this.ledger.reports.wechatMoney();
      const paid = await this.kept();
      const after = await this.ledger.reports.wechatMoney();
      if (before !== after) continue;
      return after === paid ? [] : [`WeChat holds ${after} fen by the ledger, ${paid} by payments and refunds`];
    }
    return [];
  }

  /** What the rooms have taken: money they declined is sent back and never enters the ledger. */
  private async kept(): Promise<number> {
    const row = await this.database.one<{ paid: number; refunded: number }>(
      `SELECT (SELECT COALESCE(SUM(p.amount_fen), 0) FROM payment p WHERE p.state IN ('paid', 'refunded')
                  AND NOT EXISTS (SELECT 1 FROM payment_refund d WHERE d.payment_id = p.id AND d.origin = 'declined')) AS paid,
              (SELECT COALESCE(SUM(amount_fen), 0) FROM payment_refund WHERE state = 'succeeded' AND origin = 'requested') AS refunded`,
    );
    return (row?.paid ?? 0) - (row?.refunded ?? 0);
  }
}
