import { type BusinessDate, addDays, addMonths, businessDate, endOfBusinessDay } from '@guike/shared';
import type { ExpiryPolicy, LotTerms, MemberDay } from './points.types.js';

const HOUR_MS = 3_600_000;

/** From when and until when points got at `at` can be used: from `availableAt` on, and before `expiresAt`. */
export function lotTerms(at: Date, terms: LotTerms): { availableAt: Date; expiresAt: Date | null } {
  const availableAt = new Date(at.getTime() + terms.pendingHours * HOUR_MS);
  const lastDay = lastDayOf(businessDate(availableAt), terms.expiry);
  return { availableAt, expiresAt: lastDay === null ? null : endOfBusinessDay(lastDay) };
}

/** The last day on which points usable from `day` on can be used; null for ever. */
export function lastDayOf(day: BusinessDate, expiry: ExpiryPolicy): BusinessDate | null {
  const year = Number(day.slice(0, 4));
  switch (expiry.kind) {
    case 'never':
      return null;
    case 'days':
      return addDays(day, expiry.days);
    case 'months': {
      const same = addMonths(day, expiry.months);
      return expiry.until === 'day' ? same : lastOfMonth(same);
    }
    case 'endOfYear':
      return `${String(year + expiry.later).padStart(4, '0')}-12-31`;
    case 'endOfQuarter': {
      const toQuarterEnd = 2 - ((Number(day.slice(5, 7)) - 1) % 3);
      return lastOfMonth(addMonths(`${day.slice(0, 8)}01`, toQuarterEnd + expiry.later * 3));
    }
  }
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: BusinessDate): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function isMemberDay(day: BusinessDate, { monthDays, weekdays }: MemberDay): boolean {
  return monthDays.includes(Number(day.slice(8))) || weekdays.includes(weekdayOf(day));
}

function lastOfMonth(day: BusinessDate): BusinessDate {
  return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
}
