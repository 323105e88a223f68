import { type BusinessDate, addDays, businessDate, businessHour, daysBetween } from '@guike/shared';

/** WeChat has the bill of a day ready the next morning. */
const READY_HOUR = 10;
/** Bills that WeChat still hands out. */
const KEPT_DAYS = 90;
/** How far one run goes back by itself after an outage. */
const CATCH_UP_DAYS = 7;

/** The newest day whose bill can be had. */
export function newestBillDay(now: Date): BusinessDate {
  return addDays(businessDate(now), businessHour(now) >= READY_HOUR ? -1 : -2);
}

export function isBillDay(day: BusinessDate, now: Date): boolean {
  return day <= newestBillDay(now) && daysBetween(day, businessDate(now)) <= KEPT_DAYS;
}

/** Days to compare, oldest first: all since the last one that succeeded; the newest alone when none ever has. */
export function daysToCompare(lastDone: BusinessDate | null, now: Date): BusinessDate[] {
  const newest = newestBillDay(now);
  if (lastDone === null) return [newest];
  const missing = Math.min(CATCH_UP_DAYS, daysBetween(lastDone, newest));
  return Array.from({ length: Math.max(0, missing) }, (_, index) => addDays(newest, index + 1 - missing));
}
