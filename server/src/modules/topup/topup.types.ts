export const TOPUP_METHODS = ['wechat', 'cash', 'card'] as const;
export type TopupMethod = (typeof TOPUP_METHODS)[number];

export const TOPUP_STATES = ['created', 'paying', 'paid', 'closed', 'refunding', 'refunded'] as const;
export type TopupState = (typeof TOPUP_STATES)[number];

export type PlanScopeKind = 'chain' | 'group' | 'store';
/** Where the money of a plan may be spent. */
export type PlanUseKind = 'chain' | 'group' | 'store' | 'online';
export type PlanAudience = 'everyone' | 'first' | 'repeat';

/** A way to top up: pay this, get that much more. */
export interface TopupPlanData {
  readonly id: number;
  readonly name: string;
  readonly payFen: number;
  readonly bonusFen: number;
  readonly bonusPoints: number;
  readonly scopeKind: PlanScopeKind;
  readonly scopeId: number | null;
  readonly audience: PlanAudience;
  /** Tiers that may choose it; empty for all. */
  readonly tierCodes: readonly string[];
  readonly activeFrom: Date | null;
  readonly activeUntil: Date | null;
  readonly active: boolean;
  readonly position: number;
  readonly termsVersion: number;
  readonly termsText: string;
}
