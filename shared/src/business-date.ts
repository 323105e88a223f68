/**
 * Business days are those of Asia/Shanghai whatever the process time zone. China has had no daylight saving since
 * 1991, so the offset is a constant and no time zone database is needed on the client.
 */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type BusinessDate = string;

export function businessDate(instant: Date): BusinessDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** First instant of the business day. */
export function startOfBusinessDay(date: BusinessDate): Date {
  return new Date(utcMidnight(date).getTime() - SHANGHAI_OFFSET_MS);
}

/** First instant after the business day. */
export function endOfBusinessDay(date: BusinessDate): Date {
  return new Date(startOfBusinessDay(date).getTime() + DAY_MS);
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(utcMidnight(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Same day of the month `months` later, clipped to the month's last day (31 Jan + 1 → 28/29 Feb). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const from = utcMidnight(date);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return first.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / DAY_MS);
}

/** Hour of the day in Shanghai, 0–23. */
export function businessHour(instant: Date): number {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).getUTCHours();
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 11月21日 周六 14:30 */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + SHANGHAI_OFFSET_MS);
  const time = local.toISOString().slice(11, 16);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${WEEKDAYS[local.getUTCDay()]} ${time}`;
}

/** 11月21日 */
export function formatDay(date: BusinessDate): string {
  const day = utcMidnight(date);
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

export function isBusinessDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    utcMidnight(text).toISOString().startsWith(text)
  );
}

function utcMidnight(date: BusinessDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
