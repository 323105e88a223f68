import { businessDate } from '@guike/shared';
import type { Row } from '../../../platform/database/index.js';
import type { ReturnPlan } from './return-plan.js';
import type { ReturnMethod, ReturnPaymentState } from './return.types.js';

export interface NewReturn {
  readonly id: number;
  readonly at: Date;
  readonly reason: string;
}

/** One way in which a return gives something back. `amountFen` of points is what they had paid. */
export interface ReturnPayment {
  readonly method: ReturnMethod;
  readonly amountFen: number;
  readonly principalFen: number | null;
  readonly bonusFen: number | null;
  readonly points: number | null;
  readonly state: ReturnPaymentState;
}

export function paymentsOf({ money, points, parts }: Pick<ReturnPlan, 'money' | 'points' | 'parts'>): ReturnPayment[] {
  const none = { principalFen: null, bonusFen: null, points: null, state: 'refunded' as const };
  const { principalFen, bonusFen } = money;
  const all: ReturnPayment[] = [
    { ...none, method: 'points', amountFen: parts.pointsFen, points: points.back },
    { ...none, method: 'wallet', amountFen: money.walletFen, principalFen, bonusFen },
    { ...none, method: 'cash', amountFen: money.cashFen },
    { ...none, method: 'card', amountFen: money.cardFen },
    { ...none, method: 'wechat', amountFen: money.wechatFen, state: 'refunding' },
    { ...none, method: 'voucher', amountFen: money.voucherFen },
  ];
  return all.filter(({ amountFen, points: back }) => amountFen > 0 || (back ?? 0) > 0);
}

/** The rows of a new return. */
export function returnRows(plan: ReturnPlan, made: NewReturn): { returned: Row; lines: Row[]; payments: Row[] } {
  const { sale, parts } = plan;
  return {
    returned: returnRow(plan, made),
    lines: parts.lines.map((line) => ({
      return_id: made.id,
      line: line.line,
      order_id: sale.id,
      product_id: sale.lines.find((row) => row.line === line.line)?.product_id ?? 0,
      quantity: line.quantity,
      pay_fen: line.payFen,
      points_fen: line.pointsFen,
      earned_points: line.earnedPoints,
      kept_fen: line.keptFen,
      kept_points_fen: line.keptPointsFen,
    })),
    payments: paymentsOf(plan).map((payment) => ({
      return_id: made.id,
      method: payment.method,
      order_id: sale.id,
      amount_fen: payment.amountFen,
      principal_fen: payment.principalFen,
      bonus_fen: payment.bonusFen,
      points: payment.points,
      state: payment.state,
      updated_at: made.at,
    })),
  };
}

function returnRow(
  { sale, place, money, points, parts, coupons, actor }: ReturnPlan,
  { id, at, reason }: NewReturn,
): Row {
  const waits = money.wechatFen > 0;
  return {
    id,
    order_id: sale.id,
    seq: sale.returns + 1,
    store_id: place.storeId,
    legal_entity_id: place.entityId,
    sale_store_id: sale.store_id,
    member_id: sale.member_id,
    staff_id: actor.kind === 'staff' ? actor.staffId : null,
    api_key_id: actor.kind === 'machine' ? actor.apiKeyId : null,
    amount_fen: parts.payFen,
    wallet_fen: money.walletFen,
    cash_fen: money.cashFen,
    card_fen: money.cardFen,
    wechat_fen: money.wechatFen,
    voucher_fen: money.voucherFen,
    deducted_fen: money.deductedFen,
    points_back: points.back,
    points_back_expired: points.backExpired,
    points_fen: parts.pointsFen,
    earned_points: parts.earnedPoints,
    debt_points: points.debt,
    deducted_points: points.deducted,
    lapsed_points: points.lapsed,
    growth: parts.growth,
    coupons:
      coupons.length === 0 ? null : JSON.stringify(coupons.map(({ id: couponId, name }) => ({ id: couponId, name }))),
    complete: parts.complete,
    state: waits ? 'refunding' : 'refunded',
    reason,
    business_date: businessDate(at),
    created_at: at,
    completed_at: waits ? null : at,
  };
}
