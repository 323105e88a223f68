import type { CouponKind, CouponTerms, CouponValidity } from '../coupon.types.js';

export const TEMPLATE_STATES = ['draft', 'active', 'stopped'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

export const STOP_REASONS = ['hand', 'budget'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const COUPON_SOURCES = ['claim', 'code', 'staff', 'trigger', 'topup', 'journey', 'compensation'] as const;
/** How a coupon came to its holder. */
export type CouponSource = (typeof COUPON_SOURCES)[number];

export interface PackItem {
  readonly templateId: number;
  readonly quantity: number;
}

/** What headquarters decides about a template. */
export interface TemplatePlan {
  readonly name: string;
  readonly terms: CouponTerms;
  readonly validity: CouponValidity;
  /** Null: as many as are wanted. */
  readonly stock: number | null;
  /** How many one member may ever get, whatever the way; null: no limit. */
  readonly perMember: number | null;
  /** What one coupon counts against the budget, in fen. */
  readonly unitCostFen: number;
  readonly budgetFen: number | null;
  /** Shown in the coupon centre. */
  readonly claimable: boolean;
  readonly claimFrom: Date | null;
  readonly claimUntil: Date | null;
  readonly claimTierCodes: readonly string[];
  readonly staffIssuable: boolean;
  readonly position: number;
}

export interface CouponTemplate extends TemplatePlan {
  readonly id: number;
  readonly kind: CouponKind;
  readonly version: number;
  readonly state: TemplateState;
  readonly stopReason: StopReason | null;
  /** Ever issued; never goes down. */
  readonly issued: number;
  /** What coupons cost that were used or still may be, in fen. */
  readonly committedFen: number;
}

export interface CouponPack {
  readonly id: number;
  readonly name: string;
  readonly items: readonly PackItem[];
  readonly active: boolean;
  readonly staffIssuable: boolean;
}
