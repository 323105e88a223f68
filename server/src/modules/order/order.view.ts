import { type StoreInfo, storeBrief } from '../organization/index.js';
import { type PricedPromotion, type Quoted, pointsTitle, tierTitle } from '../pricing/index.js';
import { readJson } from '../../platform/database/index.js';
import type { Order, OrderDiscount, OrderPaymentView, Quote, SoldLineView } from './order.dto.js';
import type { Fulfilment, OrderPaymentState, OrderSource, OrderState } from './order.types.js';
import type { OrderReturn } from './returns/order-return.dto.js';
import { refundableFen } from './returns/return.rules.js';
import { soldLine } from './returns/sale-facts.rules.js';
import type { PreparedCheckout } from './checkout/checkout.types.js';
import { shortagesOf } from './checkout/counted-pieces.rules.js';
import type { QuoteWallet } from './checkout/quote.dto.js';
import { walletExplained } from './checkout/quote-wallet.rules.js';
import { quoteHashOf } from './checkout/quote-hash.js';

export interface OrderDetailRow {
  id: number;
  order_no: string;
  source: OrderSource;
  fulfilment: Fulfilment;
  booking_id: number | null;
  state: OrderState;
  store_id: number;
  member_id: number | null;
  staff_id: number | null;
  list_fen: number;
  discount_fen: number;
  coupon_fen: number;
  /** JSON, or as it was written. */
  promotions: readonly PricedPromotion[] | null;
  points_used: number;
  points_fen: number;
  payable_fen: number;
  refunded_fen: number;
  earned_points: number;
  earned_growth: number;
  tier_name: string | null;
  wallet_after_fen: number | null;
  points_after: number | null;
  growth_after: number | null;
  created_at: Date;
  received_at: Date | null;
  expires_at: Date | null;
  paid_at: Date | null;
  refunded_at: Date | null;
}

export interface OrderLineRow {
  line: number;
  product_id: number;
  category_id: number;
  name: string;
  quantity: number;
  returned_quantity: number;
  unit_price_fen: number;
  list_fen: number;
  discount_fen: number;
  tier_fen: number;
  promotion_fen: number;
  coupon_fen: number;
  points_fen: number;
  pay_fen: number;
  earned_points: number;
}

export interface OrderCouponRow {
  coupon_id: number;
  name: string;
  discount_fen: number;
  /** Of each line that has got some of it. */
  shares: readonly { line: number; fen: number }[];
}

export interface OrderPaymentRow {
  method: OrderPaymentView['method'];
  amount_fen: number;
  principal_fen: number | null;
  bonus_fen: number | null;
  points: number | null;
  state: OrderPaymentState;
}

export interface OrderRead {
  readonly order: OrderDetailRow;
  readonly lines: readonly OrderLineRow[];
  readonly payments: readonly OrderPaymentRow[];
  readonly coupons: readonly Pick<OrderCouponRow, 'coupon_id' | 'name' | 'discount_fen'>[];
}

export function orderView(
  { order: row, lines, payments, coupons }: OrderRead,
  store: StoreInfo,
  staffName: string | null,
  returns: OrderReturn[] = [],
): Order {
  return {
    id: row.id,
    orderNo: row.order_no,
    source: row.source,
    fulfilment: row.fulfilment,
    bookingId: row.booking_id,
    state: row.state,
    store: storeBrief(store),
    memberId: row.member_id,
    staffName,
    createdAt: row.created_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    paidAt: row.paid_at?.toISOString() ?? null,
    refundedAt: row.refunded_at?.toISOString() ?? null,
    lines: lines.map((line) => lineView(line, row.state)),
    listFen: row.list_fen,
    discounts: discountsOf({
      promotions: readJson<OrderDetailRow['promotions']>(row.promotions) ?? [],
      tierName: row.tier_name,
      tierFen: lines.reduce((sum, line) => sum + line.tier_fen, 0),
      coupons: coupons.map((coupon) => ({
        id: coupon.coupon_id,
        name: coupon.name,
        discountFen: coupon.discount_fen,
      })),
      pointsUsed: row.points_used,
      pointsFen: row.points_fen,
    }),
    payableFen: row.payable_fen,
    payments: payments.map(paymentView),
    refundedFen: row.refunded_fen,
    returns,
    earnedPoints: row.earned_points,
    earnedGrowth: row.earned_growth,
    balances:
      row.wallet_after_fen === null
        ? null
        : { walletTotalFen: row.wallet_after_fen, points: row.points_after ?? 0, growth: row.growth_after ?? 0 },
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
}

export function quoteView(quoted: Quoted, checkout: PreparedCheckout, wallet: QuoteWallet | null): Quote {
  const { facts, mayPay } = checkout;
  const usableFen = mayPay ? (wallet?.usableFen ?? 0) : 0;
  const { points, explanation } = quoted;
  return {
    lines: quoted.lines.map((line, index) => ({
      id: index + 1,
      productId: line.productId,
      name: line.name,
      quantity: line.quantity,
      unitPriceFen: line.unitPriceFen,
      listFen: line.listFen,
      discountFen: line.tierFen + line.promotionFen,
      tierFen: line.tierFen,
      promotionFen: line.promotionFen,
      couponFen: line.couponFen,
      pointsFen: line.pointsFen,
      payFen: line.payFen,
      earnedPoints: line.earnedPoints,
    })),
    listFen: quoted.listFen,
    discounts: discountsOf({
      promotions: quoted.promotions,
      tierName: facts.tier?.name ?? null,
      tierFen: quoted.tierFen,
      coupons: quoted.coupons,
      pointsUsed: points?.used ?? 0,
      pointsFen: points?.usedFen ?? 0,
    }),
    couponIds: quoted.coupons.map(({ id }) => id),
    coupons: quoted.couponOptions.map(({ coupon, ...option }) => ({
      id: coupon.id,
      name: coupon.name,
      kind: coupon.terms.kind,
      validUntil: coupon.validUntil.toISOString(),
      ...option,
    })),
    points,
    payableFen: quoted.payableFen,
    wallet,
    remainderFen: quoted.payableFen - usableFen,
    mayPay,
    earn: { points: quoted.earnedPoints, growth: quoted.earnedGrowth, reasons: [...quoted.earnReasons] },
    shortages: shortagesOf(checkout),
    explanation: { steps: [...explanation.steps], offers: walletExplained(explanation.offers, wallet) },
    quoteHash: quoteHashOf(quoted),
  };
}

/** In the order in which they were applied. */
function discountsOf(of: {
  promotions: readonly PricedPromotion[];
  tierName: string | null;
  tierFen: number;
  coupons: readonly { id: number; name: string; discountFen: number }[];
  pointsUsed: number;
  pointsFen: number;
}): OrderDiscount[] {
  const discounts: OrderDiscount[] = [
    ...of.promotions.map(({ id, name, amountFen }) => ({ kind: 'promotion' as const, id, title: name, amountFen })),
    { kind: 'tier', id: null, title: tierTitle({ name: of.tierName ?? '会员' }), amountFen: of.tierFen },
    ...of.coupons.map(({ id, name, discountFen }) => ({
      kind: 'coupon' as const,
      id,
      title: name,
      amountFen: discountFen,
    })),
    { kind: 'points', id: null, title: pointsTitle(of.pointsUsed), amountFen: of.pointsFen },
  ];
  return discounts.filter(({ amountFen }) => amountFen > 0);
}

function lineView(row: OrderLineRow, state: OrderState): SoldLineView {
  return {
    id: row.line,
    productId: row.product_id,
    name: row.name,
    quantity: row.quantity,
    unitPriceFen: row.unit_price_fen,
    listFen: row.list_fen,
    discountFen: row.discount_fen,
    tierFen: row.tier_fen,
    promotionFen: row.promotion_fen,
    couponFen: row.coupon_fen,
    pointsFen: row.points_fen,
    payFen: row.pay_fen,
    earnedPoints: row.earned_points,
    returnedQuantity: row.returned_quantity,
    refundableFen: state === 'paid' ? refundableFen(soldLine(row)) : 0,
  };
}

function paymentView(row: OrderPaymentRow): OrderPaymentView {
  return {
    method: row.method,
    amountFen: row.amount_fen,
    ...(row.principal_fen === null ? {} : { principalFen: row.principal_fen, bonusFen: row.bonus_fen ?? 0 }),
    ...(row.points === null ? {} : { points: row.points }),
    state: row.state,
  };
}
