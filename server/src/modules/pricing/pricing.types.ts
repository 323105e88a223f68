import type { ProductInfo } from '../catalog/index.js';
import type { HeldCoupon } from '../coupon/index.rules.js';
import type { PointsTerms } from '../points/index.rules.js';
import type { MemberTier } from '../tier/index.js';
import type { Promotion } from './promotion.types.js';

export type SalesChannel = 'store' | 'online';

/** Where a basket is sold. `groupIds` is the store's group and all above it, root first. */
export interface SalePlace {
  readonly storeId: number;
  readonly groupId: number | null;
  readonly groupIds: readonly number[];
  readonly channel: SalesChannel;
}

/** Everything a price is decided on that doesn't need a lock. */
export interface CheckoutFacts {
  readonly place: SalePlace;
  readonly lines: readonly { readonly product: ProductInfo; readonly quantity: number }[];
  /** Null for a customer who isn't a member. */
  readonly tier: MemberTier | null;
  /** Promotions of the chain that are on or have lately been, wherever they are valid. */
  readonly promotions: readonly Promotion[];
  /** Coupons of the member that may be used here and now as far as their rules allow it. */
  readonly coupons: readonly HeldCoupon[];
  readonly points: PointsTerms;
  /** Fen of payment for one growth value. */
  readonly fenPerGrowth: number;
  /** Points that sales of the same day have given this member; 0 where no limit per day asks for it. */
  readonly earnedToday: number;
}

export interface PriceChoices {
  /** `best`: those that save the most. */
  readonly couponIds: readonly number[] | 'best';
  readonly usePoints: boolean;
}

export interface PricedLine {
  readonly productId: number;
  readonly categoryId: number;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly listFen: number;
  readonly tierFen: number;
  readonly promotionFen: number;
  readonly couponFen: number;
  readonly pointsFen: number;
  readonly payFen: number;
  readonly earnedPoints: number;
}

export interface PricedPromotion {
  readonly id: number;
  readonly name: string;
  readonly amountFen: number;
}

export interface PricedCoupon {
  readonly id: number;
  readonly name: string;
  readonly discountFen: number;
  readonly byLine: readonly number[];
}

/** A coupon that was asked for and could not be used. */
export interface UnusedCoupon {
  readonly id: number;
  /** Chinese. */
  readonly reason: string;
}

/** A coupon of the member's, as one may choose from them. */
export interface CouponOption {
  readonly coupon: HeldCoupon;
  readonly applied: boolean;
  /** Whether it could be used for this basket, at least by itself. */
  readonly usable: boolean;
  /** Whether it could be used beside those that are. */
  readonly combinable: boolean;
  /** What it takes off, or would take off by itself. */
  readonly discountFen: number;
  /** Chinese: why it is not used; null when it is. */
  readonly reason: string | null;
}

export type StepKind = 'price' | 'promotion' | 'tier' | 'coupon' | 'points' | 'payable';
export type OfferKind = 'tier' | 'promotion' | 'coupon' | 'points' | 'wallet';

export interface PriceStep {
  /** From 1, in the order in which the price was made. */
  readonly order: number;
  readonly kind: StepKind;
  /** Chinese. */
  readonly title: string;
  /** `price` and `payable`: the amount there; otherwise what this step takes off. */
  readonly amountFen: number;
}

export interface Offer {
  readonly kind: OfferKind;
  /** Promotion, coupon, or null for what there is only one of. */
  readonly id: number | null;
  /** Chinese. */
  readonly title: string;
  readonly applied: boolean;
  /** What it takes off; the wallet's is what it can pay. */
  readonly amountFen: number;
  /** Chinese: why it does not apply; null when it does. */
  readonly reason: string | null;
}

export interface PriceExplanation {
  readonly steps: readonly PriceStep[];
  readonly offers: readonly Offer[];
}

/** A price before it is explained. */
export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly listFen: number;
  /** Tier and promotions together. */
  readonly discountFen: number;
  readonly tierFen: number;
  readonly promotionFen: number;
  readonly promotions: readonly PricedPromotion[];
  readonly coupons: readonly PricedCoupon[];
  /** Asked for, but not to be used: settling refuses them. */
  readonly unusedCoupons: readonly UnusedCoupon[];
  readonly couponFen: number;
  readonly points: {
    readonly usable: number;
    readonly usableFen: number;
    readonly used: number;
    readonly usedFen: number;
  } | null;
  readonly payableFen: number;
  readonly wallet: { readonly availableFen: number; readonly usableFen: number } | null;
  readonly earnedPoints: number;
  /** Chinese: what multiplied or capped the points. */
  readonly earnReasons: readonly string[];
  readonly earnedGrowth: number;
}

export interface Quoted extends Priced {
  readonly couponOptions: readonly CouponOption[];
  readonly explanation: PriceExplanation;
}
