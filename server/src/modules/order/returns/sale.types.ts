import type { OrderState } from '../order.types.js';
import type { CouponShares } from './return.rules.js';
import type { LineRow } from './sale-facts.rules.js';

/** What never changes of a sale: enough to judge who may return it, and where. */
export interface SaleBrief {
  readonly id: number;
  readonly order_no: string;
  readonly store_id: number;
  readonly member_id: number | null;
  readonly payment_id: number | null;
}

/** A sale as a return finds it, its row locked. */
export interface LockedSale extends SaleBrief {
  readonly state: OrderState;
  readonly legal_entity_id: number;
  readonly staff_id: number | null;
  readonly payable_fen: number;
  readonly refunded_fen: number;
  /** What points had paid of everything that has come back. */
  readonly refunded_points_fen: number;
  readonly business_date: string;
  readonly lines: readonly SoldLineRow[];
  readonly coupons: readonly CouponShares[];
  /** Number of returns so far. */
  readonly returns: number;
  /** Parts of earlier returns that WeChat has not paid out yet. */
  readonly openRefunds: number;
}

export interface SoldLineRow extends LineRow {
  readonly product_id: number;
  readonly category_id: number;
  readonly name: string;
}
