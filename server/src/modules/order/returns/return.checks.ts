import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Row } from '../../../platform/database/index.js';
import { LedgerFacade } from '../../ledger/index.js';

interface ReturnCheck {
  readonly name: string;
  readonly title: string;
  /** Finds rows that must not exist. */
  readonly sql: string;
  readonly describe: (row: Row) => string;
}

/** What orders, their lines and their returns promise each other, and what returns promise the ledger. */
const CHECKS: readonly ReturnCheck[] = [
  {
    name: 'order refunded = its returns',
    title: '订单的已退金额等于各次退货之和，且不超过实付',
    sql: `SELECT o.order_no, o.payable_fen, o.refunded_fen, COALESCE(SUM(r.amount_fen), 0) AS returned
            FROM sales_order o LEFT JOIN sales_return r ON r.order_id = o.id
           GROUP BY o.id, o.order_no, o.payable_fen, o.refunded_fen
          HAVING o.refunded_fen <> COALESCE(SUM(r.amount_fen), 0) OR o.refunded_fen > o.payable_fen`,
    describe: (row) =>
      `order ${row['order_no']} of ${row['payable_fen']} fen has ${row['refunded_fen']} refunded, its returns say ${row['returned']}`,
  },
  {
    name: 'line returned = its returns',
    title: '商品行的已退数量与金额（含已使用不退的部分）等于各次退货之和',
    sql: `SELECT l.order_id, l.line, l.quantity, l.returned_quantity, l.pay_fen, SUM(x.quantity) AS pieces, SUM(x.pay_fen + x.kept_fen) AS fen
            FROM sales_order_line l JOIN sales_return_line x ON x.order_id = l.order_id AND x.line = l.line
           GROUP BY l.order_id, l.line, l.quantity, l.returned_quantity, l.pay_fen
          HAVING l.returned_quantity <> SUM(x.quantity) OR SUM(x.pay_fen + x.kept_fen) > l.pay_fen
              OR (l.returned_quantity = l.quantity AND SUM(x.pay_fen + x.kept_fen) <> l.pay_fen)`,
    describe: (row) =>
      `line ${row['line']} of order ${row['order_id']}: ${row['returned_quantity']} of ${row['quantity']} returned for ${row['pay_fen']} fen, its returns say ${row['pieces']} for ${row['fen']}`,
  },
  {
    name: 'returned order has nothing left',
    title: '已退完的订单没有剩余商品，未退完的仍为已支付',
    sql: `SELECT o.order_no, o.state, SUM(l.quantity - l.returned_quantity) AS pieces
            FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
           WHERE o.state IN ('paid', 'refunding', 'refunded') GROUP BY o.id, o.order_no, o.state
          HAVING (o.state = 'paid') <> (SUM(l.quantity - l.returned_quantity) > 0)`,
    describe: (row) => `order ${row['order_no']} is ${row['state']} with ${row['pieces']} pieces left`,
  },
  {
    name: 'return = its payments',
    title: '每次退货的金额等于各退款方式之和',
    sql: `SELECT r.id, r.amount_fen, r.deducted_fen, COALESCE(SUM(p.amount_fen), 0) AS paid
            FROM sales_return r LEFT JOIN sales_return_payment p ON p.return_id = r.id AND p.method <> 'points'
           GROUP BY r.id, r.amount_fen, r.deducted_fen
          HAVING r.amount_fen <> r.deducted_fen + COALESCE(SUM(p.amount_fen), 0)`,
    describe: (row) =>
      `return ${row['id']} of ${row['amount_fen']} fen gave back ${row['paid']} and kept ${row['deducted_fen']}`,
  },
];

/** I6 and I10 for returns: part of the proof that runs every night. */
@Injectable()
export class ReturnChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    for (const { name, title, sql, describe } of CHECKS) {
      this.ledger.registerCheck({
        name,
        title,
        run: async (most) => (await this.database.query<Row>(`${sql} LIMIT ${most}`)).map(describe),
      });
    }
  }
}
