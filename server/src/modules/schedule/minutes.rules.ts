import { addDays, type BusinessDate, businessDate, startOfBusinessDay } from '@guike/shared';
import { MINUTES_OF_DAY, type MinuteSpan, STEP_MINUTES } from './schedule.types.js';

const MINUTE_MS = 60_000;

/** The same minutes in order, with touching and overlapping spans made one and empty ones left out. */
export function merged(spans: readonly MinuteSpan[]): MinuteSpan[] {
  const result: MinuteSpan[] = [];
  for (const span of [...spans].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push({ start: span.start, end: span.end });
    }
  }
  return result;
}

/** What is in `spans` and in none of `cuts`. */
export function without(spans: readonly MinuteSpan[], cuts: readonly MinuteSpan[]): MinuteSpan[] {
  let rest = merged(spans);
  for (const cut of merged(cuts)) {
    rest = rest.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, cut.start) },
        { start: Math.max(start, cut.end), end },
      ].filter((part) => part.start < part.end),
    );
  }
  return rest;
}

export function overlaps(a: MinuteSpan, b: MinuteSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether one of the merged spans holds all of `inner`. */
export function covers(mergedSpans: readonly MinuteSpan[], inner: MinuteSpan): boolean {
  return mergedSpans.some(({ start, end }) => start <= inner.start && inner.end <= end);
}

/** The steps a span touches; a span that begins or ends within a step touches all of it. */
export function stepsOf(span: MinuteSpan): number[] {
  const first = Math.floor(span.start / STEP_MINUTES);
  const end = Math.ceil(span.end / STEP_MINUTES);
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

/** The minute of the day in Shanghai, with a fraction where the instant has one. */
export function minuteOfDay(instant: Date): number {
  return (instant.getTime() - startOfBusinessDay(businessDate(instant)).getTime()) / MINUTE_MS;
}

export function instantOf(date: BusinessDate, minute: number): Date {
  return new Date(startOfBusinessDay(date).getTime() + minute * MINUTE_MS);
}

/** What of [from, until) falls on the day, in whole minutes that hold all of it; empty when nothing does. */
export function minutesOn(date: BusinessDate, from: Date, until: Date): MinuteSpan | null {
  const midnight = startOfBusinessDay(date).getTime();
  const start = Math.max(0, Math.floor((from.getTime() - midnight) / MINUTE_MS));
  const end = Math.min(MINUTES_OF_DAY, Math.ceil((until.getTime() - midnight) / MINUTE_MS));
  return start < end ? { start, end } : null;
}

/** `HH:mm`, 24:00 for midnight, as minutes. */
export function minutesOfText(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

export function textOfMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOfDate(date: BusinessDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** `days` days from `from` on. */
export function daysFrom(from: BusinessDate, days: number): BusinessDate[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}
