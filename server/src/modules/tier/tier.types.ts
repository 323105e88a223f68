import type { TierTheme } from '../member/index.js';

/** What tiers are decided by. Growth is a balance of the ledger and so for a lifetime; the others are summed from days. */
export type TierMeasureName = 'growth' | 'spend' | 'orders' | 'topup';

/** The days over which a measure is summed. `month` and `halfYear` are calendar months including the current one. */
export type TierWindow =
  { readonly kind: 'lifetime' | 'month' | 'halfYear' } | { readonly kind: 'rolling'; readonly days: number };

export interface TierCondition {
  readonly measure: TierMeasureName;
  readonly window: TierWindow;
  /** Fen, points of growth or number of orders. */
  readonly atLeast: number;
}

export interface TierConditions {
  readonly match: 'all' | 'any';
  readonly items: readonly TierCondition[];
}

export interface TierRetention {
  /** Monthly reviews missed in a row before the tier is lost. */
  readonly misses: number;
  /** Days after reaching the tier in which reviews don't count. */
  readonly protectionDays: number;
  /** Days between the last miss and the loss, in which the member can still save the tier. */
  readonly graceDays: number;
  /** Down to the next lower tier, or to what the member has earned. */
  readonly dropTo: 'oneStep' | 'earned';
}

export interface TierBenefit {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
}

export interface TierDefinition {
  readonly code: string;
  readonly name: string;
  readonly theme: TierTheme;
  /** What a member must show to reach the tier and, at every review, to keep it. Null for the first, where all begin. */
  readonly conditions: TierConditions | null;
  readonly retention: TierRetention;
  /** Price in 1/10000 of the normal one: 10000 is no discount, 9500 is 95 折. */
  readonly discountBp: number;
  /** Points earned in 1/10000 of the normal ones: 15000 is one and a half times. */
  readonly pointsMultiplierBp: number;
  /** What the birthday brings, in words; null for nothing. */
  readonly birthdayText: string | null;
  readonly benefits: readonly TierBenefit[];
}

/** A ladder, lowest tier first. */
export interface TierRules {
  readonly tiers: readonly TierDefinition[];
}

export type TierMoveCause = 'joined' | 'upgraded' | 'downgraded' | 'granted' | 'grant_ended';

/** What checkout needs to know. */
export interface MemberTier {
  readonly code: string;
  readonly name: string;
  /** 0 for the lowest. */
  readonly level: number;
  readonly theme: TierTheme;
  readonly discountBp: number;
  readonly pointsMultiplierBp: number;
}

export interface TierMove {
  readonly from: string;
  readonly to: string;
  readonly direction: 'up' | 'down';
  readonly reason: string;
}

/** What happened on a day; negative for what was undone. */
export interface TierRecord {
  readonly date: string;
  readonly spendFen?: number;
  readonly orders?: number;
  readonly topupFen?: number;
}

/** Where a member stands. Dates are business days. */
export interface TierState {
  readonly code: string;
  /** Last day on which reviews don't count. */
  readonly protectedUntil: string | null;
  /** Reviews missed in a row. */
  readonly misses: number;
  /** Last day on which a tier about to be lost can still be saved. */
  readonly graceUntil: string | null;
  /** Last day of a tier granted by hand. */
  readonly manualUntil: string | null;
}

/** Sums by {@link measureKey}; a key that is missing counts as nothing. */
export type TierValues = ReadonlyMap<string, number>;
