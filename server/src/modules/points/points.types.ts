/** Until when points can be used, counted from the day on which they become usable. Days are Shanghai's. */
export type ExpiryPolicy =
  /** `monthEnd`: to the end of the month reached; `day`: to the end of the same day of that month. */
  | { readonly kind: 'months'; readonly months: number; readonly until: 'monthEnd' | 'day' }
  /** To the end of the day so many days later. */
  | { readonly kind: 'days'; readonly days: number }
  /** To the end of the year, or of a later one: 1 is the next. */
  | { readonly kind: 'endOfYear'; readonly later: number }
  | { readonly kind: 'endOfQuarter'; readonly later: number }
  | { readonly kind: 'never' };

export interface LotTerms {
  readonly expiry: ExpiryPolicy;
  readonly pendingHours: number;
}

export interface SpendRules {
  /** Fen that one point pays. */
  readonly fenPerPoint: number;
  /** Share of the order that points may pay, of 10000. */
  readonly maxShareBp: number;
  /** Points are used in multiples of this. */
  readonly step: number;
  /** An order below this takes no points. */
  readonly minOrderFen: number;
  readonly maxPointsPerOrder: number | null;
}

/** Days that the chain calls member day. A day of the month that a month doesn't have doesn't occur in it. */
export interface MemberDay {
  /** 1–31. */
  readonly monthDays: readonly number[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
}

/** When a rule applies: all of it must be so, and an empty list asks for nothing. */
export interface EarnConditions {
  readonly categoryIds: readonly number[];
  readonly productIds: readonly number[];
  /** A store named here, or standing in or below a group named here. */
  readonly storeIds: readonly number[];
  readonly groupIds: readonly number[];
  readonly tierCodes: readonly string[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** 1–31. */
  readonly monthDays: readonly number[];
  /** Only on member days. */
  readonly memberDay: boolean;
}

export interface EarnRule {
  readonly id: number;
  /** Chinese, shown to members. */
  readonly name: string;
  /** 20000 = double; 0 = earns nothing, whatever else applies. */
  readonly multiplierBp: number;
  /** Multiplies on top of the others. Of those that don't, only the highest counts. */
  readonly stacks: boolean;
  readonly conditions: EarnConditions;
  /** From this instant on, and before that one. */
  readonly activeFrom: Date | null;
  readonly activeUntil: Date | null;
}

export interface EarnTerms {
  /** Fen of spend for one point. */
  readonly fenPerPoint: number;
  readonly rules: readonly EarnRule[];
  readonly memberDay: MemberDay;
  readonly maxPerOrder: number | null;
  readonly maxPerDay: number | null;
  /** Groups of the store these terms are for, root first. */
  readonly groupPath: readonly number[];
}

/** What happens to points that a return should take back and that are gone: owed, or taken off the money refunded. */
export type ClawBackPolicy = 'debt' | 'deduct';

export interface ReturnTerms {
  readonly clawBack: ClawBackPolicy;
  /** Points given back by a return after they have expired can be used for so many days more; 0: they stay expired. */
  readonly graceDays: number;
}

/** What checkout needs to know about points in a store; read once per request, outside of the transaction. */
export interface PointsTerms {
  readonly earn: EarnTerms;
  readonly spend: SpendRules;
  readonly lot: LotTerms;
  readonly returns: ReturnTerms;
}
