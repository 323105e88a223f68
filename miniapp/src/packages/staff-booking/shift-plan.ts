import type { DaySpan, ScheduleWeek, StaffWeek, WeekSpan } from './api';
import { shortSpan } from './model';

/** Shifts that stores of this trade know; whoever needs others writes them hour by hour. */
export const PRESETS: readonly { key: string; label: string; spans: readonly DaySpan[] }[] = [
  { key: 'off', label: '休', spans: [] },
  { key: 'early', label: '早班', spans: [{ start: 540, end: 1_080 }] },
  { key: 'late', label: '晚班', spans: [{ start: 720, end: 1_260 }] },
  { key: 'whole', label: '全天', spans: [{ start: 540, end: 1_260 }] },
];

/** Half hours of the day, for choosing where a shift begins and ends. */
export const HALF_HOURS: readonly number[] = Array.from({ length: 49 }, (_, index) => index * 30);

const sameSpans = (a: readonly DaySpan[], b: readonly DaySpan[]): boolean =>
  a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index]?.end);

/** The preset these spans are; null for spans of somebody's own. */
export function presetOf(spans: readonly DaySpan[]): string | null {
  return PRESETS.find((preset) => sameSpans(preset.spans, spans))?.key ?? null;
}

/** What is wrong with a day's spans, or null. */
export function spansProblem(spans: readonly DaySpan[]): string | null {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  if (sorted.some(({ start, end }) => start >= end)) return '下班时间要晚于上班时间';
  return sorted.some((span, index) => span.start < (sorted[index - 1]?.end ?? 0)) ? '时段不能重叠' : null;
}

/** The week as it is planned, from Monday on. */
export function weekSpans({ week }: Pick<StaffWeek, 'week'>): DaySpan[][] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    week.filter((span) => span.weekday === weekday).map(({ start, end }) => ({ start, end })),
  );
}

/** The hours that are really planned for the days shown. */
export function plannedHours({ days }: Pick<StaffWeek, 'days'>): string {
  return hoursText(days.map(({ shifts, leaves }) => (leaves.length > 0 ? [] : shifts)));
}

/** `days` from Monday on. */
export function toWeek(days: readonly (readonly DaySpan[])[]): WeekSpan[] {
  return days.flatMap((spans, index) => spans.map(({ start, end }) => ({ weekday: index + 1, start, end })));
}

/** Hours of a week, 38.5 小时. */
export function hoursText(days: readonly (readonly DaySpan[])[]): string {
  const minutes = days.flat().reduce((sum, { start, end }) => sum + end - start, 0);
  return `${Math.round((minutes / 60) * 10) / 10} 小时`;
}

/** What stands in a cell of the week. */
export function cellLines(shifts: readonly DaySpan[]): string[] {
  return shifts.length === 0 ? ['休'] : shifts.map(shortSpan);
}

/** A day with opening hours on which nobody works. */
export function uncovered(week: ScheduleWeek): string[] {
  return week.days.flatMap(({ date, open }, index) => {
    const anybody = week.staff.some((person) => {
      const day = person.days[index];
      return day !== undefined && day.shifts.length > 0 && day.leaves.length === 0;
    });
    return open.length > 0 && !anybody ? [date] : [];
  });
}
