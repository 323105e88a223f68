import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Row, Transaction, WriteBatch } from '../../platform/database/index.js';
import type { BalancesAfter, OrderRows } from './order.rows.js';
import type { OrderPaymentState, OrderState } from './order.types.js';

/** What settling, refunding and closing need to know of an order. */
export interface OrderRow {
  readonly id: number;
  readonly state: OrderState;
  readonly store_id: number;
  readonly legal_entity_id: number;
  readonly member_id: number | null;
  readonly staff_id: number | null;
  readonly points_used: number;
  readonly payable_fen: number;
  readonly wallet_fen: number;
  readonly cash_fen: number;
  readonly wechat_fen: number;
  readonly earned_points: number;
  readonly earned_growth: number;
  readonly payment_id: number | null;
  readonly business_date: string;
}

const ORDER_COLUMNS = `id, state, store_id, legal_entity_id, member_id, staff_id, points_used, payable_fen, wallet_fen, cash_fen,
  wechat_fen, earned_points, earned_growth, payment_id, business_date`;

/** Rows of orders: three statements to write one. */
@Injectable()
export class OrderStore {
  /**
   * Rows of a new order, to be written with the rest of its unit of work. A till's number that another order has taken
   * in the meantime makes the unit of work start over, and then the number is seen to be taken.
   */
  addTo(batch: WriteBatch, { order, lines, payments }: OrderRows): WriteBatch {
    return batch
      .insert('sales_order', [toRow(order)])
      .insert(
        'sales_order_line',
        lines.map((line) => ({ order_id: order.id, ...line })),
      )
      .insert(
        'sales_order_payment',
        payments.map((payment) => ({ order_id: order.id, ...payment })),
      );
  }

  /** Asked before anything is written; between rivals the unique key decides. */
  async externalNoIsTaken(tx: Transaction, storeId: number, externalNo: string | null): Promise<boolean> {
    if (externalNo === null) return false;
    const sql = 'SELECT id FROM sales_order WHERE store_id = ? AND external_no = ?';
    return (await tx.query(sql, [storeId, externalNo])).length > 0;
  }

  async find(tx: Transaction, orderId: number): Promise<OrderRow | null> {
    return (await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM sales_order WHERE id = ?`, [orderId]))[0] ?? null;
  }

  /** Moves the order if it still stands where expected; false when somebody else moved it. */
  async move(tx: Transaction, orderId: number, from: OrderState, to: OrderState): Promise<boolean> {
    const { affectedRows } = await tx.execute('UPDATE sales_order SET state = ? WHERE id = ? AND state = ?', [
      to,
      orderId,
      from,
    ]);
    return affectedRows === 1;
  }

  async movePayments(tx: Transaction, orderId: number, to: OrderPaymentState, only?: 'wechat'): Promise<void> {
    const filter = only ? 'AND method = ?' : '';
    await tx.execute(`UPDATE sales_order_payment SET state = ? WHERE order_id = ? ${filter}`, [
      to,
      orderId,
      ...(only ? [only] : []),
    ]);
  }

  async recordRefund(tx: Transaction, orderId: number, reason: string): Promise<void> {
    await tx.execute('UPDATE sales_order SET refunded_at = ?, refund_reason = ? WHERE id = ?', [
      tx.now,
      reason,
      orderId,
    ]);
  }

  async recordPaid(tx: Transaction, orderId: number, at: Date, after: BalancesAfter | null): Promise<void> {
    await tx.execute(
      'UPDATE sales_order SET paid_at = ?, business_date = ?, wallet_after_fen = ?, points_after = ?, growth_after = ? WHERE id = ?',
      [at, businessDate(at), after?.walletFen ?? null, after?.points ?? null, after?.growth ?? null, orderId],
    );
  }
}

/** An interface has no index signature, a row needs one. */
function toRow(order: OrderRows['order']): Row {
  return { ...order };
}
