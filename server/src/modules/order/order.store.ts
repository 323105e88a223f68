import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Transaction, isDuplicateKey } from '../../platform/database/index.js';
import { splitOf } from '../wallet/index.js';
import type { PreparedCheckout } from './checkout.service.js';
import type { OrderPaymentState, OrderState, SettleRequest } from './order.types.js';
import type { Quoted } from './quote.rules.js';
import type { MemberDraws, Tender } from './settlement.rules.js';

export interface NewOrder {
  readonly id: number;
  readonly request: SettleRequest;
  readonly checkout: PreparedCheckout;
  readonly quoted: Quoted;
  readonly tender: Tender;
  readonly draws: MemberDraws;
  readonly state: 'paid' | 'awaiting_payment';
  readonly paymentId: number | null;
  readonly expiresAt: Date | null;
  readonly after: BalancesAfter | null;
}

export interface BalancesAfter {
  readonly walletFen: number;
  readonly points: number;
  readonly growth: number;
}

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

export class ExternalNoTaken extends Error {}

const ORDER_COLUMNS = `id, state, store_id, legal_entity_id, member_id, staff_id, points_used, payable_fen, wallet_fen, cash_fen,
  wechat_fen, earned_points, earned_growth, payment_id, business_date`;

/** Rows of orders: three statements to write one. */
@Injectable()
export class OrderStore {
  async insert(tx: Transaction, order: NewOrder): Promise<void> {
    try {
      await tx.insert('sales_order', [orderRow(order, tx.now)]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new ExternalNoTaken();
      throw error;
    }
    await tx.insert(
      'sales_order_line',
      order.quoted.lines.map((line, index) => ({
        order_id: order.id,
        line: index + 1,
        product_id: line.productId,
        name: line.name,
        quantity: line.quantity,
        unit_price_fen: line.unitPriceFen,
        list_fen: line.listFen,
        discount_fen: line.discountFen,
        points_fen: line.pointsFen,
        pay_fen: line.payFen,
      })),
    );
    await tx.insert('sales_order_payment', paymentRows(order));
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

function orderRow(order: NewOrder, now: Date): Record<string, string | number | Date | null> {
  const { request, checkout, quoted, tender, after } = order;
  const day = businessDate(now);
  return {
    id: order.id,
    order_no: `${day.replaceAll('-', '')}${order.id}`,
    source: request.source,
    state: order.state,
    store_id: checkout.store.id,
    legal_entity_id: checkout.store.legalEntityId,
    member_id: checkout.memberId,
    staff_id: request.actor.kind === 'staff' ? request.actor.staffId : null,
    api_key_id: request.actor.kind === 'machine' ? request.actor.apiKeyId : null,
    external_no: request.externalNo,
    list_fen: quoted.listFen,
    discount_fen: quoted.discountFen,
    points_used: quoted.points?.used ?? 0,
    points_fen: quoted.points?.usedFen ?? 0,
    payable_fen: quoted.payableFen,
    wallet_fen: tender.walletFen,
    cash_fen: tender.cashFen,
    wechat_fen: tender.wechatFen,
    earned_points: quoted.earnedPoints,
    earned_growth: quoted.earnedGrowth,
    tier_name: checkout.facts.tier?.name ?? null,
    summary: summaryOf(quoted),
    payment_id: order.paymentId,
    wallet_after_fen: after?.walletFen ?? null,
    points_after: after?.points ?? null,
    growth_after: after?.growth ?? null,
    business_date: day,
    created_at: now,
    expires_at: order.expiresAt,
    paid_at: order.state === 'paid' ? now : null,
  };
}

function paymentRows({
  id,
  quoted,
  tender,
  draws,
  state: orderState,
}: NewOrder): Record<string, string | number | null>[] {
  const state = orderState === 'paid' ? 'paid' : 'held';
  const none = { principal_fen: null, bonus_fen: null, points: null };
  const { principalFen, bonusFen } = splitOf(draws.wallet);
  const rows: Record<string, string | number | null>[] = [];
  if (quoted.points && quoted.points.used > 0) {
    rows.push({
      order_id: id,
      method: 'points',
      amount_fen: quoted.points.usedFen,
      ...none,
      points: quoted.points.used,
      state,
    });
  }
  if (tender.walletFen > 0) {
    rows.push({
      order_id: id,
      method: 'wallet',
      amount_fen: tender.walletFen,
      ...none,
      principal_fen: principalFen,
      bonus_fen: bonusFen,
      state,
    });
  }
  if (tender.cashFen > 0) rows.push({ order_id: id, method: 'cash', amount_fen: tender.cashFen, ...none, state });
  if (tender.wechatFen > 0) rows.push({ order_id: id, method: 'wechat', amount_fen: tender.wechatFen, ...none, state });
  return rows;
}

function summaryOf(quoted: Quoted): string {
  const pieces = quoted.lines.reduce((total, { quantity }) => total + quantity, 0);
  const first = quoted.lines[0]?.name ?? '';
  return (pieces > 1 ? `${first} 等${pieces}件` : first).slice(0, 80);
}
