import { type BusinessDate, addMonths, endOfBusinessDay } from '@guike/shared';

/** A lot is younger than a cut when it was made after that day so many months ago. */
const CUTS = [3, 6, 12, 24] as const;

export const AGE_BANDS = ['0-3', '3-6', '6-12', '12-24', '24+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Last instants of the days that end the bands, the newest first: a lot made after one is younger than it. */
export function ageCuts(today: BusinessDate): Date[] {
  return CUTS.map((months) => new Date(endOfBusinessDay(addMonths(today, -months)).getTime() - 1));
}
