import type { UseScope } from '../wallet/index.rules.js';

export const TOPUP_METHODS = ['wechat', 'cash', 'card'] as const;
export type TopupMethod = (typeof TOPUP_METHODS)[number];

export const TOPUP_STATES = ['created', 'paying', 'paid', 'closed', 'refunding', 'refunded'] as const;
export type TopupState = (typeof TOPUP_STATES)[number];

export type PlanScopeKind = 'chain' | 'group' | 'store';
/** Where the money of a plan may be spent. */
export type PlanUseKind = 'chain' | 'group' | 'store' | 'online';
export type PlanAudience = 'everyone' | 'first' | 'repeat';

/** Coupons given with a plan: of one template, or a pack. */
export interface PlanCoupon {
  readonly templateId: number | null;
  readonly packId: number | null;
  readonly quantity: number;
  /** Chinese, as it is promised. */
  readonly title: string;
  /** Fen, all of them together: what a refund may weigh. */
  readonly valueFen: number;
}

/** A thing handed over the counter with a plan. */
export interface PlanGift {
  readonly title: string;
  readonly quantity: number;
  /** Fen, all of them together. */
  readonly valueFen: number;
}

/** Days on which a plan is offered; none named means every day. */
export interface BonusDays {
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** `YYYY-MM-DD` in Shanghai. */
  readonly dates: readonly string[];
}

/** A way to top up: pay this, get that much more. */
export interface TopupPlanData {
  readonly id: number;
  readonly name: string;
  readonly payFen: number;
  readonly bonusFen: number;
  readonly bonusPoints: number;
  readonly coupons: readonly PlanCoupon[];
  readonly gifts: readonly PlanGift[];
  /** Where its money may be spent. */
  readonly use: UseScope;
  readonly scopeKind: PlanScopeKind;
  readonly scopeId: number | null;
  readonly audience: PlanAudience;
  /** Tiers that may choose it; empty for all. */
  readonly tierCodes: readonly string[];
  readonly activeFrom: Date | null;
  readonly activeUntil: Date | null;
  readonly days: BonusDays;
  readonly active: boolean;
  readonly position: number;
  readonly termsVersion: number;
  readonly termsText: string;
}
