import type { BusinessDate } from '@guike/shared';

/** What headquarters gives when a streak reaches a day of its cycle. */
export interface SignInMilestone {
  /** Day of the cycle, 1 is the first. */
  readonly day: number;
  readonly points: number;
  readonly growth: number;
  readonly couponTemplateId: number | null;
  /** Make-up cards earned with it. */
  readonly cards: number;
}

export interface MakeUpRules {
  /** Cards that everybody has in each calendar month. */
  readonly cardsPerMonth: number;
  /** How many days back a missed day can still be made up; 0 turns it off. */
  readonly lastDays: number;
  /** Days for which an earned card can be used, the day on which it was earned not counted. */
  readonly earnedCardDays: number;
}

export interface SignInRules {
  /** What every day brings that is signed in on itself; a day that was made up brings nothing by itself. */
  readonly daily: { readonly points: number; readonly growth: number };
  /** After so many days in a row the milestones begin again. */
  readonly cycleDays: number;
  /** By ascending day, none beyond the cycle. */
  readonly milestones: readonly SignInMilestone[];
  readonly makeUp: MakeUpRules;
}

export type SignInKind = 'signed' | 'made_up';

/** A day in the book. `runStart` is the first day of the unbroken run it stands in. */
export interface SignInDay {
  readonly date: BusinessDate;
  readonly runStart: BusinessDate;
  readonly kind: SignInKind;
}

/** A milestone that was given. */
export interface GivenMilestone {
  readonly day: number;
  readonly cycleStart: BusinessDate;
  /** The day on which the streak stood there. */
  readonly reachedOn: BusinessDate;
  readonly cards: number;
}

/** A card in the member's hand. The key names it for ever: used once. */
export interface MakeUpCard {
  readonly key: string;
  readonly kind: 'monthly' | 'earned';
  /** Last business day on which it can be used. */
  readonly until: BusinessDate;
}
