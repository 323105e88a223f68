export const COUPON_TRIGGERS = ['member_joined', 'order_paid', 'tier_changed', 'topup'] as const;
/** What may make coupons come by themselves. */
export type CouponTrigger = (typeof COUPON_TRIGGERS)[number];

export interface RuleConditions {
  /** The order or the top-up comes to at least this, in fen; 0 for any. */
  readonly minimumFen: number;
  /** Where it happened; empty for anywhere. */
  readonly storeIds: readonly number[];
  /** The tier the member has come to (tier_changed) or has; empty for any. */
  readonly tierCodes: readonly string[];
}

/** What a rule or a code gives: one of the two. */
export type CouponGift = { readonly templateId: number } | { readonly packId: number };

export interface CouponRule {
  readonly id: number;
  readonly name: string;
  readonly trigger: CouponTrigger;
  readonly gift: CouponGift;
  readonly conditions: RuleConditions;
  readonly active: boolean;
  readonly activeFrom: Date | null;
  readonly activeUntil: Date | null;
}

export const BATCH_STATES = ['draft', 'exported', 'void'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
