/** What one journal did to one kind of account: stored value by the top-up it came from, debts between entities. */
export interface MoneyPosting {
  readonly journalId: number;
  readonly kind: string;
  readonly bizKey: string;
  readonly storeId: number | null;
  readonly at: Date;
  /** Business day of `at`. */
  readonly day: string;
  readonly book: 'principal' | 'bonus' | 'owes';
  /** `owes`: the entity that owes. */
  readonly ownerId: number;
  /** Issuer of stored value; `owes`: the entity that is owed. */
  readonly entityId: number;
  /** Origin of the lot; null for `owes`. */
  readonly originId: number | null;
  readonly amount: number;
}

/** Of one entity's debts to another, on one business day, made by one kind of journals. */
export interface DebtOfDay {
  readonly debtorId: number;
  readonly creditorId: number;
  readonly day: string;
  readonly kind: string;
  readonly amount: number;
  /** Amounts weighted by their journals' ids (`CHECKSUM_OF`): the same sum from other journals shows. */
  readonly checksum: number;
}

export interface DebtJournal {
  readonly journalId: number;
  readonly bizKey: string;
  readonly createdAt: Date;
  readonly amount: number;
}

export interface OutstandingBand {
  readonly entityId: number;
  readonly book: 'principal' | 'bonus' | 'points';
  /** 0 for the youngest lots; one more for each cut that they are older than. */
  readonly band: number;
  readonly amount: number;
  readonly lots: number;
}

/** How members' stored value of one issuer moved in a span of days, and where it stands at both ends. */
export interface PrepaidMovement {
  readonly entityId: number;
  readonly book: 'principal' | 'bonus';
  readonly opening: number;
  readonly issued: number;
  readonly redeemed: number;
  readonly refunded: number;
  readonly closing: number;
}

/** Lots of one month of issue, one month of their life. Month 0 is the month of issue itself. */
export interface CohortMonth {
  /** `YYYY-MM` in Shanghai. */
  readonly cohort: string;
  readonly age: number;
  readonly issued: number;
  /** Spent in sales, less what returns brought back. */
  readonly redeemed: number;
  /** Left in other ways: refunded, expired, handed on. */
  readonly withdrawn: number;
}

export interface FactAmounts {
  readonly principal: number;
  readonly bonus: number;
  /** What filled a debt of points included. */
  readonly points: number;
  readonly growth: number;
}
