import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  ReadBatch,
  type Transaction,
  type WriteBatch,
  expectRows,
  readJson,
} from '../../../platform/database/index.js';
import type { ReturnPlan } from './return-plan.js';
import { type NewReturn, returnRows } from './return-rows.js';
import type { LockedSale, SaleBrief, SoldLineRow } from './sale.types.js';

interface CouponRow {
  coupon_id: number;
  name: string;
  shares: unknown;
}

const BRIEF = 'id, order_no, store_id, member_id, payment_id';
const SALE = `${BRIEF}, state, legal_entity_id, staff_id, payable_fen, refunded_fen, business_date`;

/** Rows of returns, and what a return writes on the sale. */
@Injectable()
export class ReturnStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  nextId(): Promise<number> {
    return this.ids.take();
  }

  brief(orderId: number): Promise<SaleBrief | null> {
    return this.database.one<SaleBrief>(`SELECT ${BRIEF} FROM sales_order WHERE id = ?`, [orderId]);
  }

  /** Returns of one sale come one after the other: whoever comes second waits here and sees what the first has done. */
  async lock(tx: Transaction, orderId: number): Promise<LockedSale> {
    const reads = new ReadBatch();
    const sale = reads.add<Omit<LockedSale, 'lines' | 'coupons' | 'returns' | 'refunded_points_fen' | 'openRefunds'>>(
      `SELECT ${SALE} FROM sales_order WHERE id = ? FOR UPDATE`,
      [orderId],
    );
    const lines = reads.add<SoldLineRow>('SELECT * FROM sales_order_line WHERE order_id = ? ORDER BY line', [orderId]);
    const coupons = reads.add<CouponRow>(
      'SELECT coupon_id, name, shares FROM sales_order_coupon WHERE order_id = ? ORDER BY coupon_id',
      [orderId],
    );
    const returns = reads.add<{ total: number; points_fen: number }>(
      'SELECT COUNT(*) AS total, COALESCE(SUM(points_fen), 0) AS points_fen FROM sales_return WHERE order_id = ?',
      [orderId],
    );
    const open = reads.add<{ total: number }>(
      "SELECT COUNT(*) AS total FROM sales_return_payment WHERE order_id = ? AND state <> 'refunded'",
      [orderId],
    );
    await tx.read(reads);
    if (!sale.first) throw new Error(`order ${orderId} has gone`);
    return {
      ...sale.first,
      lines: lines.rows,
      coupons: coupons.rows.map(({ coupon_id: id, name, shares }) => ({ id, name, shares: readJson(shares) })),
      returns: returns.first?.total ?? 0,
      refunded_points_fen: returns.first?.points_fen ?? 0,
      openRefunds: open.first?.total ?? 0,
    };
  }

  /** Every UPDATE says what it expects to find, and the table's own checks stand behind it. */
  addTo(batch: WriteBatch, plan: ReturnPlan, returned: NewReturn): void {
    const { sale } = plan;
    for (const { line, quantity } of plan.parts.lines) {
      const before = sale.lines.find((row) => row.line === line)?.returned_quantity ?? 0;
      batch.add(
        `UPDATE sales_order_line SET returned_quantity = returned_quantity + ?
          WHERE order_id = ? AND line = ? AND returned_quantity = ? AND returned_quantity + ? <= quantity`,
        [quantity, sale.id, line, before, quantity],
        expectRows(1, `line ${line} of order ${sale.id}`),
      );
    }
    const { payFen } = plan.parts;
    batch.add(
      `UPDATE sales_order SET refunded_fen = refunded_fen + ?
        WHERE id = ? AND state = 'paid' AND refunded_fen = ? AND refunded_fen + ? <= payable_fen`,
      [payFen, sale.id, sale.refunded_fen, payFen],
      expectRows(1, `order ${sale.id}`),
    );
    const rows = returnRows(plan, returned);
    batch.insert('sales_return', [rows.returned]);
    batch.insert('sales_return_line', rows.lines);
    batch.insert('sales_return_payment', rows.payments);
    if (plan.parts.complete) this.completeIn(batch, plan, returned);
  }

  /** Nothing is left of the sale: the order itself comes to its end, at once or when WeChat has paid. */
  private completeIn(batch: WriteBatch, plan: ReturnPlan, { at, reason }: NewReturn): void {
    const { id, openRefunds } = plan.sale;
    const waits = openRefunds > 0 || plan.money.wechatFen > 0;
    batch.add(
      "UPDATE sales_order SET state = ?, refunded_at = ?, refund_reason = ? WHERE id = ? AND state = 'paid'",
      [waits ? 'refunding' : 'refunded', at, reason, id],
      expectRows(1, `order ${id}`),
    );
    batch.add(
      "UPDATE sales_order_payment SET state = CASE WHEN method = 'wechat' AND ? THEN 'refunding' ELSE 'refunded' END WHERE order_id = ?",
      [waits, id],
    );
  }
}
