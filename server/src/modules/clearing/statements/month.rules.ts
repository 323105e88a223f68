import { type BusinessDate, addMonths, businessDate, startOfBusinessDay } from '@guike/shared';

/** `YYYY-MM`, a month of Shanghai, whatever the zone of the process or of the head office. */
export type Month = string;

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(instant: Date): Month {
  return businessDate(instant).slice(0, 7);
}

export function firstDayOf(month: Month): BusinessDate {
  return `${month}-01`;
}

export function monthAfter(month: Month, months = 1): Month {
  return addMonths(firstDayOf(month), months).slice(0, 7);
}

/** First instant after the month. */
export function endOfMonth(month: Month): Date {
  return startOfBusinessDay(firstDayOf(monthAfter(month)));
}

/** Most months one run closes: more than a decade of neglect is not neglect. */
const MOST = 120;

/** Every month that is over and not closed, oldest first: months are closed in order and none is left out. */
export function monthsToClose(lastClosed: Month | null, firstFact: Date | null, now: Date): Month[] {
  const current = monthOf(now);
  const months: Month[] = [];
  let next = lastClosed !== null ? monthAfter(lastClosed) : firstFact && monthOf(firstFact);
  while (next !== null && next < current && months.length < MOST) {
    months.push(next);
    next = monthAfter(next);
  }
  return months;
}
