import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type Transaction } from '../../platform/database/index.js';
import { CatalogFacade, type ProductKind } from '../catalog/index.js';
import type { Reader } from '../member/index.js';
import type { Fulfilment, OrderSource, OrderState } from './order.types.js';
import { type ReturnGuard, ReturnGuards } from './returns/return-guards.js';

/** One line of an order, as rooms above know it. */
export interface OrderLineInfo {
  readonly line: number;
  readonly productId: number;
  /** Of the product on the day of the sale. */
  readonly categoryId: number;
  readonly kind: ProductKind;
  readonly name: string;
  readonly quantity: number;
  /** What was paid for the whole line, in fen. */
  readonly payFen: number;
  /** Pieces that have come back. */
  readonly returnedQuantity: number;
}

export interface OrderInfo {
  readonly id: number;
  readonly orderNo: string;
  readonly source: OrderSource;
  readonly fulfilment: Fulfilment;
  readonly state: OrderState;
  readonly storeId: number;
  readonly memberId: number | null;
  readonly staffId: number | null;
  readonly bookingId: number | null;
  readonly payableFen: number;
  readonly refundedFen: number;
  /** Chinese, such as 手工曲奇 等3件. */
  readonly summary: string;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
}

/** Somebody wanted something and did not pay. */
export interface UnpaidOrder {
  readonly id: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly summary: string;
  readonly payableFen: number;
  readonly createdAt: Date;
}

interface LineRow {
  order_id: number;
  line: number;
  product_id: number;
  category_id: number;
  name: string;
  quantity: number;
  pay_fen: number;
  returned_quantity: number;
}

interface OrderInfoRow {
  id: number;
  order_no: string;
  source: OrderSource;
  fulfilment: Fulfilment;
  state: OrderState;
  store_id: number;
  member_id: number | null;
  staff_id: number | null;
  booking_id: number | null;
  payable_fen: number;
  refunded_fen: number;
  summary: string;
  created_at: Date;
  paid_at: Date | null;
}

/** The room's front door: what rooms above may ask of an order. What they may not is change one. */
@Injectable()
export class OrderFacade {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly guards: ReturnGuards,
  ) {}

  /** Lines by order, in their order. Orders that are not there are left out. Pass the transaction to read within it. */
  async linesOf(
    orderIds: readonly number[],
    reader: Reader = this.database,
  ): Promise<Map<number, readonly OrderLineInfo[]>> {
    if (orderIds.length === 0) return new Map();
    const rows = await reader.query<LineRow>(
      `SELECT order_id, line, product_id, category_id, name, quantity, pay_fen, returned_quantity
         FROM sales_order_line WHERE order_id IN (?) ORDER BY order_id, line`,
      [[...new Set(orderIds)]],
    );
    const kinds = await this.catalog.productKinds([...new Set(rows.map((row) => row.product_id))]);
    const lines = new Map<number, OrderLineInfo[]>();
    for (const row of rows) {
      const info = lineInfo(row, kinds.get(row.product_id) ?? 'goods');
      const known = lines.get(row.order_id);
      if (known) known.push(info);
      else lines.set(row.order_id, [info]);
    }
    return lines;
  }

  /** Keeps the order as it is until the end of the transaction: returns of it wait. */
  async hold(tx: Transaction, orderId: number): Promise<void> {
    await tx.query('SELECT id FROM sales_order WHERE id = ? FOR UPDATE', [orderId]);
  }

  async brief(orderId: number, reader: Reader = this.database): Promise<OrderInfo | null> {
    const [row] = await reader.query<OrderInfoRow>(
      `SELECT id, order_no, source, fulfilment, state, store_id, member_id, staff_id, booking_id, payable_fen,
              refunded_fen, summary, created_at, paid_at FROM sales_order WHERE id = ?`,
      [orderId],
    );
    return row ? orderInfo(row) : null;
  }

  /** Orders of members in the mini-program that came to nothing, of business days in [from, until), by id after `after`. */
  unpaidOf(days: { from: BusinessDate; until: BusinessDate }, after: number, limit: number): Promise<UnpaidOrder[]> {
    return this.database.query<UnpaidOrder>(
      `SELECT id, member_id AS memberId, store_id AS storeId, summary, payable_fen AS payableFen, created_at AS createdAt
         FROM sales_order
        WHERE business_date >= ? AND business_date < ? AND source = 'member' AND member_id IS NOT NULL
          AND state IN ('awaiting_payment', 'closed') AND paid_at IS NULL AND id > ? ORDER BY id LIMIT ?`,
      [days.from, days.until, after, limit],
    );
  }

  /** A room that has given something for an order may say that pieces of it can't come back, and why. */
  registerReturnGuard(guard: ReturnGuard): void {
    this.guards.register(guard);
  }
}

function lineInfo(row: LineRow, kind: ProductKind): OrderLineInfo {
  return {
    line: row.line,
    productId: row.product_id,
    categoryId: row.category_id,
    kind,
    name: row.name,
    quantity: row.quantity,
    payFen: row.pay_fen,
    returnedQuantity: row.returned_quantity,
  };
}

function orderInfo(row: OrderInfoRow): OrderInfo {
  return {
    id: row.id,
    orderNo: row.order_no,
    source: row.source,
    fulfilment: row.fulfilment,
    state: row.state,
    storeId: row.store_id,
    memberId: row.member_id,
    staffId: row.staff_id,
    bookingId: row.booking_id,
    payableFen: row.payable_fen,
    refundedFen: row.refunded_fen,
    summary: row.summary,
    createdAt: row.created_at,
    paidAt: row.paid_at,
  };
}
