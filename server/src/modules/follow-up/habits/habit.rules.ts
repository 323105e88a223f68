import { type BusinessDate, daysBetween } from '@guike/shared';

/** Seven days of purchase make six gaps: enough for a median that one holiday does not bend. */
export const DAYS_KEPT = 7;
const GAPS_NEEDED = 3;

/** The last days with a purchase, oldest first; news may arrive late and twice. */
export function withDay(days: readonly BusinessDate[], day: BusinessDate): BusinessDate[] {
  return [...new Set([...days, day])].sort().slice(-DAYS_KEPT);
}

/** The member's own time between two purchases, in days: the median of the last gaps, or null while there are too few. */
export function ownRhythm(days: readonly BusinessDate[]): number | null {
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] as BusinessDate, day));
  if (gaps.length < GAPS_NEEDED) return null;
  const sorted = gaps.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] as number;
  return sorted.length % 2 === 1 ? high : Math.round(((sorted[middle - 1] as number) + high) / 2);
}

/** The longest of the thresholds that has passed since the last purchase; null while none has. */
export function dormantStage(silentDays: number, thresholds: readonly number[]): number | null {
  const passed = thresholds.filter((threshold) => silentDays >= threshold);
  return passed.length === 0 ? null : Math.max(...passed);
}

/**
 * Late by the member's own measure although not yet silent for long: a guest who comes every week is missed after two,
 * long before anybody calls them dormant. `percent` says how many times the own rhythm, 200 for twice.
 */
export function isLate(silentDays: number, rhythm: number | null, percent: number): boolean {
  return rhythm !== null && rhythm > 0 && silentDays * 100 >= rhythm * percent;
}

export interface VisitMonth {
  readonly month: string;
  readonly storeId: number;
  readonly orders: number;
  readonly spendFen: number;
}

export interface HabitFigures {
  readonly orders: number;
  readonly spendFen: number;
  /** Average paid per order; null before the first one. */
  readonly basketFen: number | null;
  readonly usualStoreId: number | null;
}

export function figuresOf(visits: readonly VisitMonth[]): HabitFigures {
  const orders = visits.reduce((sum, visit) => sum + visit.orders, 0);
  const spendFen = visits.reduce((sum, visit) => sum + visit.spendFen, 0);
  const stores = new Map<number, number>();
  for (const { storeId, orders: count } of visits) stores.set(storeId, (stores.get(storeId) ?? 0) + count);
  const usual = [...stores].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return {
    orders,
    spendFen,
    basketFen: orders > 0 ? Math.floor(spendFen / orders) : null,
    usualStoreId: usual?.[0] ?? null,
  };
}

/** The first month of the twelve that end with this day's. */
export function firstMonthOfYear(today: BusinessDate): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
}
