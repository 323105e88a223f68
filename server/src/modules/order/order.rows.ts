import { businessDate } from '@guike/shared';
import type { Priced } from '../pricing/index.js';
import { splitOf } from '../wallet/index.js';
import type { PreparedCheckout } from './checkout/checkout.types.js';
import type { OrderCouponRow, OrderDetailRow, OrderLineRow, OrderPaymentRow } from './order.view.js';
import type { SettleRequest } from './order.requests.js';
import type { MemberDraws, Tender } from './checkout/settlement.rules.js';

export interface NewOrder {
  readonly id: number;
  readonly request: SettleRequest;
  readonly checkout: PreparedCheckout;
  /** When the sale happened. */
  readonly at: Date;
  readonly quoted: Priced;
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

export interface SalesOrderRow extends OrderDetailRow {
  readonly legal_entity_id: number;
  readonly api_key_id: number | null;
  readonly external_no: string | null;
  readonly wallet_fen: number;
  readonly cash_fen: number;
  readonly wechat_fen: number;
  readonly card_fen: number;
  readonly voucher_fen: number;
  readonly summary: string;
  readonly payment_id: number | null;
  readonly business_date: string;
}

export interface OrderRows {
  readonly order: SalesOrderRow;
  readonly lines: readonly OrderLineRow[];
  readonly payments: readonly OrderPaymentRow[];
  readonly coupons: readonly OrderCouponRow[];
}

/** The rows of a new order: what is written and what is answered are the same. */
export function orderRows(order: NewOrder, now: Date): OrderRows {
  return {
    order: orderRow(order, now),
    lines: order.quoted.lines.map(lineRow),
    payments: paymentRows(order),
    coupons: couponRows(order.quoted),
  };
}

function lineRow(line: Priced['lines'][number], index: number): OrderLineRow {
  return {
    line: index + 1,
    product_id: line.productId,
    category_id: line.categoryId,
    name: line.name,
    quantity: line.quantity,
    returned_quantity: 0,
    unit_price_fen: line.unitPriceFen,
    list_fen: line.listFen,
    discount_fen: line.tierFen + line.promotionFen,
    tier_fen: line.tierFen,
    promotion_fen: line.promotionFen,
    coupon_fen: line.couponFen,
    points_fen: line.pointsFen,
    pay_fen: line.payFen,
    earned_points: line.earnedPoints,
  };
}

function couponRows({ coupons }: Priced): OrderCouponRow[] {
  return coupons.map(({ id, name, discountFen, byLine }) => ({
    coupon_id: id,
    name,
    discount_fen: discountFen,
    shares: byLine.flatMap((fen, index) => (fen > 0 ? [{ line: index + 1, fen }] : [])),
  }));
}

function orderRow(order: NewOrder, now: Date): SalesOrderRow {
  const { request, checkout, quoted, tender, after, at } = order;
  const day = businessDate(at);
  return {
    id: order.id,
    order_no: `${day.replaceAll('-', '')}${order.id}`,
    source: request.source,
    fulfilment: request.fulfilment ?? 'counter',
    booking_id: request.bookingId ?? null,
    state: order.state,
    store_id: checkout.store.id,
    legal_entity_id: checkout.store.legalEntityId,
    member_id: checkout.memberId,
    staff_id: request.actor.kind === 'staff' ? request.actor.staffId : null,
    api_key_id: request.actor.kind === 'machine' ? request.actor.apiKeyId : null,
    external_no: request.externalNo,
    list_fen: quoted.listFen,
    discount_fen: quoted.discountFen,
    coupon_fen: quoted.couponFen,
    promotions: quoted.promotions.length > 0 ? quoted.promotions : null,
    points_used: quoted.points?.used ?? 0,
    points_fen: quoted.points?.usedFen ?? 0,
    payable_fen: quoted.payableFen,
    wallet_fen: tender.walletFen,
    cash_fen: tender.cashFen,
    wechat_fen: tender.wechatFen,
    card_fen: tender.cardFen,
    voucher_fen: tender.voucherFen,
    refunded_fen: 0,
    earned_points: quoted.earnedPoints,
    earned_growth: quoted.earnedGrowth,
    tier_name: checkout.facts.tier?.name ?? null,
    summary: summaryOf(quoted),
    payment_id: order.paymentId,
    ...afterColumns(after),
    business_date: day,
    created_at: at,
    received_at: at < now ? now : null,
    expires_at: order.expiresAt,
    paid_at: order.state === 'paid' ? at : null,
    refunded_at: null,
  };
}

function afterColumns(
  after: NewOrder['after'],
): Pick<SalesOrderRow, 'wallet_after_fen' | 'points_after' | 'growth_after'> {
  return {
    wallet_after_fen: after?.walletFen ?? null,
    points_after: after?.points ?? null,
    growth_after: after?.growth ?? null,
  };
}

function paymentRows({ quoted, tender, draws, state: orderState }: NewOrder): OrderPaymentRow[] {
  const state = orderState === 'paid' ? 'paid' : 'held';
  const none = { principal_fen: null, bonus_fen: null, points: null };
  const { principalFen, bonusFen } = splitOf(draws.wallet);
  const rows: OrderPaymentRow[] = [];
  if (quoted.points && quoted.points.used > 0) {
    rows.push({ method: 'points', amount_fen: quoted.points.usedFen, ...none, points: quoted.points.used, state });
  }
  if (tender.walletFen > 0) {
    rows.push({
      method: 'wallet',
      amount_fen: tender.walletFen,
      principal_fen: principalFen,
      bonus_fen: bonusFen,
      points: null,
      state,
    });
  }
  if (tender.cashFen > 0) rows.push({ method: 'cash', amount_fen: tender.cashFen, ...none, state });
  if (tender.cardFen > 0) rows.push({ method: 'card', amount_fen: tender.cardFen, ...none, state });
  if (tender.wechatFen > 0) rows.push({ method: 'wechat', amount_fen: tender.wechatFen, ...none, state });
  if (tender.voucherFen > 0) rows.push({ method: 'voucher', amount_fen: tender.voucherFen, ...none, state });
  return rows;
}

function summaryOf(quoted: Priced): string {
  const pieces = quoted.lines.reduce((total, { quantity }) => total + quantity, 0);
  const first = quoted.lines[0]?.name ?? '';
  return (pieces > 1 ? `${first} 等${pieces}件` : first).slice(0, 80);
}

/** Machines have no name on a receipt. */
export function staffNameOf({ actor }: SettleRequest): string | null {
  return actor.kind === 'staff' ? actor.name : null;
}
