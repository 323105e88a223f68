import { merged } from '../minutes.rules.js';
import type { MinuteSpan } from '../schedule.types.js';
import type { WeekSpan } from '../slots/store-days.rules.js';

/** A day's spans end after they begin, within the day, and don't overlap. */
export function spansAreSound(spans: readonly MinuteSpan[]): boolean {
  if (spans.some(({ start, end }) => start >= end)) return false;
  const length = (all: readonly MinuteSpan[]): number => all.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(merged(spans)) === length(spans);
}

export function weekIsSound(week: readonly WeekSpan[]): boolean {
  return [1, 2, 3, 4, 5, 6, 7].every((weekday) => spansAreSound(week.filter((span) => span.weekday === weekday)));
}
