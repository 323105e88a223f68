import {
  COUPON_EXPIRING,
  COUPON_ISSUED,
  COUPON_RETURNED,
  COUPON_USED,
  type CouponExpiring,
  type CouponIssued,
  type CouponReturned,
  type CouponUsed,
} from '../coupon/index.js';
import { MEMBER_JOINED, type MemberJoined } from '../member/index.js';
import { ORDER_PAID, ORDER_REFUNDED, type OrderPaid, type OrderRefunded } from '../order/index.js';
import {
  POINTS_ADJUSTED,
  POINTS_EXPIRED,
  POINTS_EXPIRING,
  type PointsAdjusted,
  type PointsExpired,
  type PointsExpiring,
} from '../points/index.js';
import { TIER_CHANGED, type TierChanged } from '../tier/index.js';
import { TOPUP_CREDITED, type TopupCredited } from '../topup/index.js';
import {
  WALLET_FROZEN,
  WALLET_TRANSFERRED,
  WALLET_UNFROZEN,
  type WalletStatusChanged,
  type WalletTransferred,
} from '../wallet/index.js';
import { WALLET_REFUND_PAID, type WalletRefundPaid } from '../wallet-refund/index.js';

type Json = Readonly<Record<string, unknown>>;

export interface WebhookEvent {
  /** Name within the house, which is also the name outside. */
  readonly type: string;
  /** Rises when a field changes its meaning or goes; new fields don't count. */
  readonly version: number;
  /** Chinese, for headquarters. */
  readonly title: string;
  /** What the outside is told, field by field: a field added inside is not thereby published. */
  readonly data: (payload: Json) => Json;
}

function event<P>(type: string, title: string, data: (payload: P) => object): WebhookEvent {
  return { type, version: 1, title, data: (payload) => ({ ...data(payload as P) }) };
}

const walletStatus = ({ memberId, kind }: WalletStatusChanged): object => ({ memberId, kind });

/** The contract with everybody who listens; docs/api.md says it in words. Amounts in fen, ids as in the API. */
export const WEBHOOK_EVENTS: readonly WebhookEvent[] = [
  event<OrderPaid>(ORDER_PAID, '订单已支付', (p) => ({
    orderId: p.orderId,
    storeId: p.storeId,
    memberId: p.memberId,
    payableFen: p.payableFen,
    walletFen: p.walletFen,
    earnedPoints: p.earnedPoints,
    earnedGrowth: p.earnedGrowth,
    businessDate: p.businessDate,
  })),
  event<OrderRefunded>(ORDER_REFUNDED, '订单已退货', (p) => ({
    orderId: p.orderId,
    returnId: p.returnId,
    storeId: p.storeId,
    returnStoreId: p.returnStoreId,
    memberId: p.memberId,
    amountFen: p.amountFen,
    walletFen: p.walletFen,
    complete: p.complete,
    lines: p.lines.map(({ line, productId, quantity, amountFen }) => ({ line, productId, quantity, amountFen })),
    saleDate: p.saleDate,
    businessDate: p.businessDate,
  })),
  event<TopupCredited>(TOPUP_CREDITED, '充值到账', (p) => ({
    topupId: p.topupId,
    storeId: p.storeId,
    memberId: p.memberId,
    method: p.method,
    paidFen: p.paidFen,
    bonusFen: p.bonusFen,
    bonusPoints: p.bonusPoints,
    walletFen: p.totalWalletFen,
  })),
  event<MemberJoined>(MEMBER_JOINED, '新会员加入', (p) => ({
    memberId: p.memberId,
    storeId: p.storeId,
    guideStaffId: p.guideStaffId,
    campaign: p.campaign,
    source: p.source,
  })),
  event<TierChanged>(TIER_CHANGED, '会员等级变化', (p) => ({
    memberId: p.memberId,
    from: p.from,
    to: p.to,
    direction: p.direction,
  })),
  event<PointsExpired>(POINTS_EXPIRED, '积分已过期', (p) => ({ memberId: p.memberId, points: p.points })),
  event<PointsExpiring>(POINTS_EXPIRING, '积分即将过期', (p) => ({ memberId: p.memberId, points: p.points, on: p.on })),
  event<PointsAdjusted>(POINTS_ADJUSTED, '积分人工调整', (p) => ({
    memberId: p.memberId,
    points: p.points,
    balance: p.balance,
  })),
  event<WalletStatusChanged>(WALLET_FROZEN, '储值账户冻结', walletStatus),
  event<WalletStatusChanged>(WALLET_UNFROZEN, '储值账户解冻', walletStatus),
  event<WalletTransferred>(WALLET_TRANSFERRED, '储值转赠完成', (p) => ({
    transferId: p.transferId,
    fromMemberId: p.fromMemberId,
    toMemberId: p.toMemberId,
    principalFen: p.principalFen,
    bonusFen: p.bonusFen,
  })),
  event<WalletRefundPaid>(WALLET_REFUND_PAID, '储值退款完成', (p) => ({
    refundId: p.refundId,
    memberId: p.memberId,
    storeId: p.storeId,
    refundFen: p.refundFen,
    interestFen: p.interestFen,
    byHand: p.byHand,
  })),
  event<CouponIssued>(COUPON_ISSUED, '优惠券发放', (p) => ({
    memberId: p.memberId,
    storeId: p.storeId,
    source: p.source,
    coupons: p.coupons.map(({ id, templateId, until }) => ({ id, templateId, until })),
  })),
  event<CouponUsed>(COUPON_USED, '优惠券使用', (p) => ({
    memberId: p.memberId,
    storeId: p.storeId,
    orderId: p.orderId,
    couponIds: p.couponIds,
  })),
  event<CouponReturned>(COUPON_RETURNED, '优惠券退回', (p) => ({
    memberId: p.memberId,
    orderId: p.orderId,
    couponIds: p.couponIds,
    usableIds: p.usableIds,
  })),
  event<CouponExpiring>(COUPON_EXPIRING, '优惠券即将过期', (p) => ({
    memberId: p.memberId,
    couponIds: p.coupons.map(({ id }) => id),
    on: p.on,
  })),
];

export const WEBHOOK_TYPES: readonly string[] = WEBHOOK_EVENTS.map(({ type }) => type);

const BY_TYPE: ReadonlyMap<string, WebhookEvent> = new Map(WEBHOOK_EVENTS.map((each) => [each.type, each]));

export function webhookEvent(type: string): WebhookEvent {
  const found = BY_TYPE.get(type);
  if (!found) throw new Error(`nobody outside is told of ${type}`);
  return found;
}

/** The body of a message: its bytes are what is signed. */
export function messageBody(id: string, type: string, occurredAt: Date, payload: Json): string {
  const { version, data } = webhookEvent(type);
  return JSON.stringify({ id, type, version, timestamp: occurredAt.toISOString(), data: data(payload) });
}
