import type { CouponScope } from '../coupon/index.rules.js';

export const PROMOTION_KINDS = ['percent', 'fixed_price', 'amount_off_unit', 'amount_off_threshold'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** What a promotion does to the lines it is for. Amounts in fen. */
export type PromotionEffect =
  /** Price in 1/10000 of the normal one: 8000 is 8 折. */
  | { readonly kind: 'percent'; readonly priceBp: number }
  | { readonly kind: 'fixed_price'; readonly unitPriceFen: number }
  | { readonly kind: 'amount_off_unit'; readonly offFen: number }
  /** For every full threshold, at most `maxTimes` times; null as often as it is reached. */
  | {
      readonly kind: 'amount_off_threshold';
      readonly thresholdFen: number;
      readonly offFen: number;
      readonly maxTimes: number | null;
    };

export interface Promotion {
  readonly id: number;
  /** Chinese, shown to the customer. */
  readonly name: string;
  readonly effect: PromotionEffect;
  /** Where, when and for what, in the same words as a coupon's. */
  readonly scope: CouponScope;
  /** Tiers it is for, and then for members only; empty for everybody. */
  readonly tierCodes: readonly string[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Who goes first on a line that two are for, and the tie-break between equals: the higher one. */
  readonly priority: number;
  /** Whether the tier's discount comes on top; otherwise the better of the two is taken. */
  readonly stacksWithTier: boolean;
}
