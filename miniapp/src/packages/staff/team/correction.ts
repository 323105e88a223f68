import { addDays, startOfBusinessDay } from '@guike/shared';
import type { Attendance } from '../../../lib/follow-types';
import { shanghai } from '../../../lib/format';

/** As the server has it: nobody works for longer without having forgotten to clock out. */
const LONGEST_MS = 16 * 3_600_000;

/** Two times of the clock; null while the person is still at work. */
export interface Times {
  from: string;
  until: string | null;
}

export interface Corrected {
  clockInAt: string;
  clockOutAt: string | null;
}

export function timesOf({ clockInAt, clockOutAt }: Pick<Attendance, 'clockInAt' | 'clockOutAt'>): Times {
  const clock = (iso: string): string => shanghai(new Date(iso)).clock;
  return { from: clock(clockInAt), until: clockOutAt === null ? null : clock(clockOutAt) };
}

function instant(date: string, clock: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(startOfBusinessDay(date).getTime() + (hours * 60 + minutes) * 60_000);
}

/** Whoever leaves before they came has left after midnight. */
export function endsNextDay({ from, until }: Times): boolean {
  return until !== null && until <= from;
}

export function corrected(date: string, times: Times): Corrected {
  const { from, until } = times;
  const lastDay = endsNextDay(times) ? addDays(date, 1) : date;
  return {
    clockInAt: instant(date, from).toISOString(),
    clockOutAt: until === null ? null : instant(lastDay, until).toISOString(),
  };
}

/** What cannot be true of such times, in words; null when nothing. */
export function timesProblem({ clockInAt, clockOutAt }: Corrected, now: Date): string | null {
  const from = Date.parse(clockInAt);
  const until = clockOutAt === null ? now.getTime() : Date.parse(clockOutAt);
  if (from > now.getTime()) return '上班时间还没到';
  if (until > now.getTime()) return '下班时间还没到';
  return until - from > LONGEST_MS ? '超过 16 小时了，请核对上下班时间' : null;
}
