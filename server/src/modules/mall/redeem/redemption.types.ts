import type { ItemSnapshot, MallDelivery } from '../items/item.types.js';

/**
 * awaiting_payment: points are held · placed: lies ready in a store, or is to be shipped · shipped · received ·
 * collected · issued: the coupon is the member's · closed: never paid · cancelled: given back · forfeited: nobody came,
 * and the rule says that it stays so.
 */
export const REDEMPTION_STATES = [
  'awaiting_payment',
  'placed',
  'shipped',
  'received',
  'collected',
  'issued',
  'closed',
  'cancelled',
  'forfeited',
] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** Those that have not taken anything from the shelf, or have put it back. */
export const GONE: readonly RedemptionState[] = ['closed', 'cancelled'];

export const CASH_METHODS = ['none', 'wallet', 'wechat'] as const;
export type CashMethod = (typeof CASH_METHODS)[number];

export const END_REASONS = ['unpaid', 'member', 'house', 'expired', 'unavailable'] as const;
/** unavailable: it was paid, and could no longer be given. */
export type EndReason = (typeof END_REASONS)[number];

export const REFUND_STATES = ['none', 'refunding', 'refunded', 'stuck', 'failed'] as const;
/** What became of WeChat's part of a redemption that was cancelled. */
export type CashRefundState = (typeof REFUND_STATES)[number];

export interface ShippingAddress {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly detail: string;
}

export interface StoredRedemption {
  readonly id: number;
  readonly memberId: number;
  readonly itemId: number;
  /** Where it is collected; for everything else the store that stands for the chain. */
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly delivery: MallDelivery;
  readonly state: RedemptionState;
  readonly item: ItemSnapshot;
  readonly points: number;
  readonly cashFen: number;
  readonly cashMethod: CashMethod;
  readonly paymentId: number | null;
  readonly refundId: number | null;
  readonly refundState: CashRefundState;
  readonly refundAttempt: number;
  /** Whether a count of its own of the store was taken from. */
  readonly fromStoreStock: boolean;
  readonly addressSealed: string | null;
  readonly carrier: string | null;
  readonly trackingNo: string | null;
  readonly couponId: number | null;
  readonly createdAt: Date;
  readonly payBy: Date | null;
  readonly paidAt: Date | null;
  readonly shippedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
}
