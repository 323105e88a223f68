import { type StoreInfo, storeBrief } from '../organization/index.js';
import type { Order, OrderDiscount, OrderLineView, OrderPaymentView, Quote } from './order.dto.js';
import type { OrderPaymentState, OrderSource, OrderState } from './order.types.js';
import { type PreparedCheckout, quoteHashOf } from './checkout.service.js';
import type { Quoted } from './quote.rules.js';

export interface OrderDetailRow {
  id: number;
  order_no: string;
  source: OrderSource;
  state: OrderState;
  store_id: number;
  member_id: number | null;
  staff_id: number | null;
  list_fen: number;
  discount_fen: number;
  points_used: number;
  points_fen: number;
  payable_fen: number;
  earned_points: number;
  earned_growth: number;
  tier_name: string | null;
  wallet_after_fen: number | null;
  points_after: number | null;
  growth_after: number | null;
  created_at: Date;
  expires_at: Date | null;
  paid_at: Date | null;
  refunded_at: Date | null;
}

export interface OrderLineRow {
  line: number;
  product_id: number;
  name: string;
  quantity: number;
  unit_price_fen: number;
  list_fen: number;
  discount_fen: number;
  points_fen: number;
  pay_fen: number;
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
}

export function orderView(
  { order: row, lines, payments }: OrderRead,
  store: StoreInfo,
  staffName: string | null,
): Order {
  return {
    id: row.id,
    orderNo: row.order_no,
    source: row.source,
    state: row.state,
    store: storeBrief(store),
    memberId: row.member_id,
    staffName,
    createdAt: row.created_at.toISOString(),
    paidAt: row.paid_at?.toISOString() ?? null,
    refundedAt: row.refunded_at?.toISOString() ?? null,
    lines: lines.map(lineView),
    listFen: row.list_fen,
    discounts: discountsOf(row.discount_fen, row.tier_name, row.points_used, row.points_fen),
    payableFen: row.payable_fen,
    payments: payments.map(paymentView),
    earnedPoints: row.earned_points,
    earnedGrowth: row.earned_growth,
    balances:
      row.wallet_after_fen === null
        ? null
        : { walletTotalFen: row.wallet_after_fen, points: row.points_after ?? 0, growth: row.growth_after ?? 0 },
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
}

export function quoteView(quoted: Quoted, { facts, mayPay }: PreparedCheckout): Quote {
  const usableFen = mayPay ? (quoted.wallet?.usableFen ?? 0) : 0;
  return {
    lines: quoted.lines.map((line, index) => ({
      id: index + 1,
      productId: line.productId,
      name: line.name,
      quantity: line.quantity,
      unitPriceFen: line.unitPriceFen,
      listFen: line.listFen,
      discountFen: line.discountFen,
      pointsFen: line.pointsFen,
      payFen: line.payFen,
    })),
    listFen: quoted.listFen,
    discounts: discountsOf(
      quoted.discountFen,
      facts.tier?.name ?? null,
      quoted.points?.used ?? 0,
      quoted.points?.usedFen ?? 0,
    ),
    points: quoted.points,
    payableFen: quoted.payableFen,
    wallet: quoted.wallet,
    remainderFen: quoted.payableFen - usableFen,
    mayPay,
    earn: { points: quoted.earnedPoints, growth: quoted.earnedGrowth },
    quoteHash: quoteHashOf(quoted),
  };
}

function discountsOf(
  discountFen: number,
  tierName: string | null,
  pointsUsed: number,
  pointsFen: number,
): OrderDiscount[] {
  const discounts: OrderDiscount[] = [];
  if (discountFen > 0) discounts.push({ kind: 'tier', title: `${tierName ?? '会员'}折扣`, amountFen: discountFen });
  if (pointsFen > 0) discounts.push({ kind: 'points', title: `${pointsUsed} 积分抵扣`, amountFen: pointsFen });
  return discounts;
}

function lineView(row: OrderLineRow): OrderLineView {
  return {
    id: row.line,
    productId: row.product_id,
    name: row.name,
    quantity: row.quantity,
    unitPriceFen: row.unit_price_fen,
    listFen: row.list_fen,
    discountFen: row.discount_fen,
    pointsFen: row.points_fen,
    payFen: row.pay_fen,
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
