import { type BusinessDate, addDays } from '@guike/shared';
import type { Birthday } from './birthday.rules.js';

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});

/** The day in the lunar calendar; null in a leap month, in which no birthday is kept a second time. */
function lunarDay(date: BusinessDate): { month: number; day: number } | null {
  const parts = LUNAR.formatToParts(new Date(`${date}T04:00:00Z`));
  const month = parts.find(({ type }) => type === 'month')?.value ?? '';
  const day = Number(parts.find(({ type }) => type === 'day')?.value);
  return /^\d+$/.test(month) ? { month: Number(month), day } : null;
}

/**
 * What people write as their birthday who have it on this day. In common years 28 February also stands for the 29th,
 * and the last day of a short lunar month of 29 days for the 30th.
 */
export function birthdaysOn(date: BusinessDate): Birthday[] {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const days: Birthday[] = [{ calendar: 'solar', month, day }];
  if (month === 2 && day === 28 && addDays(date, 1).slice(5) === '03-01') {
    days.push({ calendar: 'solar', month: 2, day: 29 });
  }
  const lunar = lunarDay(date);
  if (!lunar) return days;
  days.push({ calendar: 'lunar', ...lunar });
  if (lunar.day === 29 && lunarDay(addDays(date, 1))?.day !== 30) {
    days.push({ calendar: 'lunar', month: lunar.month, day: 30 });
  }
  return days;
}
