import { readJson } from '../../../platform/database/index.js';
import type { CouponBackView, OrderReturn, ReturnPaymentView, ReturnedLineView } from './order-return.dto.js';
import type { ReturnPlan } from './return-plan.js';
import { paymentsOf } from './return-rows.js';
import type { ReturnPreview, SalesReturn } from './return.dto.js';
import type { ReturnMethod, ReturnPaymentState, ReturnState } from './return.types.js';

export interface ReturnRow {
  readonly id: number;
  readonly order_id: number;
  readonly order_no: string;
  readonly seq: number;
  readonly store_id: number;
  readonly sale_store_id: number;
  readonly staff_id: number | null;
  readonly amount_fen: number;
  readonly deducted_fen: number;
  readonly points_back: number;
  readonly points_back_expired: number;
  readonly earned_points: number;
  readonly debt_points: number;
  readonly deducted_points: number;
  readonly lapsed_points: number;
  readonly growth: number;
  readonly coupons: unknown;
  readonly complete: number;
  readonly state: ReturnState;
  readonly reason: string;
  readonly created_at: Date;
  readonly completed_at: Date | null;
}

export interface ReturnLineRow {
  readonly return_id: number;
  readonly line: number;
  readonly product_id: number;
  readonly name: string;
  readonly quantity: number;
  readonly pay_fen: number;
  readonly points_fen: number;
  readonly kept_fen: number;
  readonly kept_points_fen: number;
}

export interface ReturnPaymentRow {
  readonly return_id: number;
  readonly method: ReturnMethod;
  readonly amount_fen: number;
  readonly principal_fen: number | null;
  readonly bonus_fen: number | null;
  readonly points: number | null;
  readonly state: ReturnPaymentState;
  readonly in_cash: number;
}

export interface ReturnRead {
  readonly row: ReturnRow;
  readonly lines: readonly ReturnLineRow[];
  readonly payments: readonly ReturnPaymentRow[];
}

export function orderReturn({ row, lines, payments }: ReturnRead, storeName: string): OrderReturn {
  return {
    id: row.id,
    returnNo: `${row.order_no}-${row.seq}`,
    state: row.state,
    storeName,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
    lines: lines.map((line): ReturnedLineView => ({
      line: line.line,
      productId: line.product_id,
      name: line.name,
      quantity: line.quantity,
      payFen: line.pay_fen,
      pointsFen: line.points_fen,
      keptFen: line.kept_fen,
      keptPointsFen: line.kept_points_fen,
    })),
    amountFen: row.amount_fen,
    payments: payments.map((payment) =>
      paymentView({
        method: payment.method,
        amountFen: payment.amount_fen,
        principalFen: payment.principal_fen,
        bonusFen: payment.bonus_fen,
        points: payment.points,
        state: payment.state,
        inCash: payment.in_cash === 1,
      }),
    ),
    deductedFen: row.deducted_fen,
    points: {
      back: row.points_back,
      backExpired: row.points_back_expired,
      earned: row.earned_points,
      debt: row.debt_points,
      deducted: row.deducted_points,
      lapsed: row.lapsed_points,
    },
    growth: row.growth,
    coupons: row.coupons === null ? [] : readJson<CouponBackView[]>(row.coupons),
    complete: row.complete === 1,
  };
}

export function salesReturn(
  read: ReturnRead,
  names: { store: string; saleStore: string; staff: string | null },
): SalesReturn {
  const { order_id: orderId, order_no: orderNo, reason } = read.row;
  return {
    ...orderReturn(read, names.store),
    orderId,
    orderNo,
    saleStoreName: names.saleStore,
    reason,
    staffName: names.staff,
  };
}

/** A return that was only thought of. */
export function previewOf(plan: ReturnPlan): ReturnPreview {
  const { sale, saleStore, store, parts, money, points, coupons } = plan;
  return {
    orderId: sale.id,
    orderNo: sale.order_no,
    saleStoreName: saleStore.name,
    storeName: store.name,
    lines: parts.lines.map(({ line, quantity, payFen, pointsFen, keptFen, keptPointsFen }) => {
      const sold = sale.lines.find((row) => row.line === line);
      return {
        line,
        productId: sold?.product_id ?? 0,
        name: sold?.name ?? '',
        quantity,
        payFen,
        pointsFen,
        keptFen,
        keptPointsFen,
      };
    }),
    amountFen: parts.payFen,
    payments: paymentsOf(plan).map((payment) => paymentView({ ...payment, inCash: false })),
    deductedFen: money.deductedFen,
    points: { ...points },
    growth: parts.growth,
    coupons: coupons.map(({ id, name }) => ({ id, name })),
    complete: parts.complete,
  };
}

function paymentView(payment: {
  method: ReturnMethod;
  amountFen: number;
  principalFen: number | null;
  bonusFen: number | null;
  points: number | null;
  state: ReturnPaymentState;
  inCash: boolean;
}): ReturnPaymentView {
  const { method, amountFen, principalFen, bonusFen, points, state, inCash } = payment;
  return {
    method,
    amountFen,
    ...(principalFen === null ? {} : { principalFen, bonusFen: bonusFen ?? 0 }),
    ...(points === null ? {} : { points }),
    state,
    inCash,
  };
}
