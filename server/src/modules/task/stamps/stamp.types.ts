import type { BusinessDate } from '@guike/shared';

export const SHEET_STATES = ['filling', 'full', 'rewarded'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** Which paid orders bring a stamp. */
export interface StampConditions {
  /** In fen; with categories what their lines came to. */
  readonly minFen: number;
  /** Empty for all. */
  readonly categoryIds: readonly number[];
  /** Stamps of one member on one business day at most. */
  readonly perDay: number;
}

/** What a full card brings. */
export interface StampReward {
  readonly points: number;
  readonly growth: number;
  readonly couponTemplateId: number | null;
}

export interface StampCard extends StampReward {
  readonly id: number;
  readonly name: string;
  readonly emblem: string;
  readonly conditions: StampConditions;
  readonly goal: number;
  readonly automatic: boolean;
  readonly repeats: boolean;
  readonly startsOn: BusinessDate | null;
  readonly endsOn: BusinessDate | null;
  readonly active: boolean;
  readonly position: number;
}

/** A member's card. What was promised when it was begun is kept with it. */
export interface StampSheet extends StampReward {
  readonly id: number;
  readonly memberId: number;
  readonly cardId: number;
  /** 1 for the member's first of this card. */
  readonly turn: number;
  readonly goal: number;
  readonly stamps: number;
  readonly state: SheetState;
}
