import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { ReadBatch, Row, Transaction, WriteBatch } from '../../platform/database/index.js';
import type { BalancesAfter, OrderRows } from './order.rows.js';
import type { Fulfilment, OrderPaymentState, OrderSource, OrderState } from './order.types.js';

/** What settling and closing need to know of an order. */
export interface OrderRow {
  readonly id: number;
  readonly state: OrderState;
  readonly source: OrderSource;
  readonly fulfilment: Fulfilment;
  readonly booking_id: number | null;
  readonly store_id: number;
  readonly legal_entity_id: number;
  readonly member_id: number | null;
  readonly staff_id: number | null;
  readonly points_used: number;
  readonly payable_fen: number;
  readonly wallet_fen: number;
  readonly cash_fen: number;
  readonly wechat_fen: number;
  readonly card_fen: number;
  readonly voucher_fen: number;
  readonly earned_points: number;
  readonly earned_growth: number;
  readonly payment_id: number | null;
  readonly business_date: string;
}

const ORDER_COLUMNS = `id, state, source, fulfilment, booking_id, store_id, legal_entity_id, member_id, staff_id, points_used, payable_fen, wallet_fen, cash_fen,
  wechat_fen, card_fen, voucher_fen, earned_points, earned_growth, payment_id, business_date`;

/** A till's own number for a sale: one order per store and number. */
export interface TillNumber {
  readonly storeId: number;
  readonly externalNo: string;
}

export const numberKey = (storeId: number, externalNo: string): string => `${storeId} ${externalNo}`;

/** Rows of orders: three statements to write one. */
@Injectable()
export class OrderStore {
  /** Rows of new orders, to be written with the rest of their unit of work: one statement per table. */
  addTo(batch: WriteBatch, written: readonly OrderRows[]): void {
    batch
      .insert(
        'sales_order',
        written.map(({ order }) => toRow(order)),
      )
      .insert(
        'sales_order_line',
        written.flatMap(({ order, lines }) => lines.map((line) => ({ order_id: order.id, ...line }))),
      )
      .insert(
        'sales_order_payment',
        written.flatMap(({ order, payments }) => payments.map((payment) => ({ order_id: order.id, ...payment }))),
      )
      .insert(
        'sales_order_coupon',
        written.flatMap(({ order, coupons }) =>
          coupons.map(({ shares, ...coupon }) => ({ order_id: order.id, ...coupon, shares: JSON.stringify(shares) })),
        ),
      );
  }

  /** Which of these numbers of tills have an order already. Between rivals the unique key decides. */
  numbersIn(reads: ReadBatch, numbers: readonly TillNumber[]): () => Set<string> {
    const byStore = new Map<number, string[]>();
    for (const { storeId, externalNo } of numbers) byStore.set(storeId, [...(byStore.get(storeId) ?? []), externalNo]);
    const found = [...byStore].map(([storeId, externalNos]) =>
      reads.add<{ store_id: number; external_no: string }>(
        'SELECT store_id, external_no FROM sales_order WHERE store_id = ? AND external_no IN (?)',
        [storeId, externalNos],
      ),
    );
    return () => new Set(found.flatMap(({ rows }) => rows.map((row) => numberKey(row.store_id, row.external_no))));
  }

  /** Which order has taken which pieces from the stock. */
  addStockTo(
    batch: WriteBatch,
    pieces: readonly { orderId: number; storeId: number; productId: number; quantity: number }[],
  ): void {
    batch.insert(
      'sales_order_stock',
      pieces.map(({ orderId, storeId, productId, quantity }) => ({
        order_id: orderId,
        product_id: productId,
        store_id: storeId,
        quantity,
      })),
    );
  }

  async find(tx: Transaction, orderId: number): Promise<OrderRow | null> {
    return (await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM sales_order WHERE id = ?`, [orderId]))[0] ?? null;
  }

  couponsOf(tx: Transaction, orderId: number): Promise<{ coupon_id: number; discount_fen: number }[]> {
    return tx.query('SELECT coupon_id, discount_fen FROM sales_order_coupon WHERE order_id = ? ORDER BY coupon_id', [
      orderId,
    ]);
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

  async movePayments(tx: Transaction, orderId: number, to: OrderPaymentState): Promise<void> {
    await tx.execute('UPDATE sales_order_payment SET state = ? WHERE order_id = ?', [to, orderId]);
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
  return { ...order, promotions: order.promotions === null ? null : JSON.stringify(order.promotions) };
}
