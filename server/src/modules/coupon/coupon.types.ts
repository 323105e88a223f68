import type { BusinessDate } from '@guike/shared';

export const COUPON_KINDS = [
  'full_reduction',
  'stepped',
  'discount',
  'cash',
  'exchange',
  'freight',
  'service',
  'trial_price',
  'compensation',
  'next_visit',
] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];

export const COUPON_CHANNELS = ['store', 'online'] as const;
export type CouponChannel = (typeof COUPON_CHANNELS)[number];

/** A span of the day in Shanghai, `HH:mm`; one that ends before it starts runs over midnight. */
export interface DaySpan {
  readonly from: string;
  /** Not included; `24:00` is midnight. */
  readonly until: string;
}

/** Where, when and for what. An empty list leaves that side open. */
export interface CouponScope {
  /** A store fits when it is named or stands in one of the groups. */
  readonly storeIds: readonly number[];
  readonly groupIds: readonly number[];
  readonly channels: readonly CouponChannel[];
  /** A product fits when it is named or is of one of the categories. */
  readonly categoryIds: readonly number[];
  readonly productIds: readonly number[];
  readonly excludedProductIds: readonly number[];
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly hours: readonly DaySpan[];
}

/** What may lie beside it on one order. Two coupons go together when each admits the other. */
export type CouponStacking =
  | { readonly mode: 'exclusive' }
  | { readonly mode: 'any'; readonly maxPerOrder: number }
  | { readonly mode: 'listed'; readonly templateIds: readonly number[]; readonly maxPerOrder: number };

export interface CouponRules {
  readonly scope: CouponScope;
  /** What the products it applies to must come to, in fen; 0 for nothing. */
  readonly minimumFen: number;
  /** Tiers that may use it; empty for all. */
  readonly tierCodes: readonly string[];
  readonly stacking: CouponStacking;
}

/** What it does. Money in fen. */
export type CouponBenefit =
  /** 满减; with `repeat` for every `minimumFen` reached (每满减), up to `maxFen`. */
  | {
      readonly kind: 'full_reduction';
      readonly reduceFen: number;
      readonly repeat: boolean;
      readonly maxFen: number | null;
    }
  /** 阶梯满减: the highest step reached counts. */
  | { readonly kind: 'stepped'; readonly steps: readonly { readonly fromFen: number; readonly reduceFen: number }[] }
  /** 折扣: 8800 is 8.8 折. */
  | { readonly kind: 'discount'; readonly payBp: number; readonly maxFen: number | null }
  /** 代金, 补偿, 回头: worth so much; what the basket doesn't need is lost. */
  | { readonly kind: 'cash' | 'compensation' | 'next_visit'; readonly valueFen: number }
  /** 兑换 and 体验: so many pieces of the products in scope for nothing. */
  | { readonly kind: 'exchange' | 'service'; readonly quantity: number }
  /** 体验价: so many pieces at this price. */
  | { readonly kind: 'trial_price'; readonly priceFen: number; readonly quantity: number }
  /** 运费: null for all of it. */
  | { readonly kind: 'freight'; readonly maxFen: number | null };

/** What was promised when it was issued. Never changed afterwards: a template that changes gets a new version. */
export type CouponTerms = CouponRules & CouponBenefit;

/** Until when what is issued today can be used, in business days of Shanghai. */
export type CouponValidity =
  | { readonly kind: 'fixed'; readonly from: BusinessDate; readonly until: BusinessDate }
  /** From `afterDays` days later (0: at once) for `days` days, the first counted. */
  | { readonly kind: 'relative'; readonly afterDays: number; readonly days: number };

export const COUPON_STATES = ['issued', 'held', 'used', 'expired', 'void'] as const;
export type CouponState = (typeof COUPON_STATES)[number];

/** A coupon in a member's hands. */
export interface HeldCoupon {
  readonly id: number;
  /** Its number, as printed under the code. */
  readonly code: string;
  readonly templateId: number;
  readonly memberId: number;
  readonly name: string;
  readonly terms: CouponTerms;
  readonly validFrom: Date;
  /** First instant at which it is no longer valid. */
  readonly validUntil: Date;
  readonly state: CouponState;
}

export interface BasketLine {
  readonly productId: number;
  readonly categoryId: number;
  readonly quantity: number;
  readonly unitPriceFen: number;
  /** Left to pay on this line before the coupon. */
  readonly fen: number;
  /** The delivery fee: for freight coupons alone. */
  readonly freight?: boolean;
}

/** Where and when a coupon is to be used. */
export interface CouponPlace {
  readonly storeId: number;
  readonly groupId: number | null;
  /** The group and all above it, where groups lie in groups. */
  readonly groupPath?: readonly number[];
  readonly channel: CouponChannel;
  readonly at: Date;
  /** Null for a member who stands in none. */
  readonly tierCode: string | null;
}
