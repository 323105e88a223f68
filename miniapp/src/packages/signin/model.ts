import { addMonths } from '@guike/shared';
import type { SignInCalendar, SignInDay, SignInStep } from '../../lib/task-types';

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Weeks begin on Monday; null where another month's days would stand. */
export function weeksOf(days: readonly SignInDay[]): (SignInDay | null)[][] {
  const [first] = days;
  if (!first) return [];
  const before = (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (SignInDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** 2026年11月 */
export function monthTitle(month: string): string {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}

export const monthBeside = (month: string, by: 1 | -1): string => addMonths(`${month}-01`, by).slice(0, 7);

export const dayNumber = ({ date }: Pick<SignInDay, 'date'>): number => Number(date.slice(8));

/**
 * How much of the track is coloured, in hundredths. Steps stand in the middle of equal parts, however far apart their days
 * are, so what lies between two of them is shared evenly among the days between.
 */
export function trackFill(track: readonly SignInStep[], cycleDay: number): number {
  const last = track[track.length - 1];
  if (!last) return 0;
  if (cycleDay >= last.day) return 100;
  const part = 100 / track.length;
  let from = 0;
  let filled = 0;
  for (const [index, { day }] of track.entries()) {
    if (cycleDay <= from) break;
    const way = index === 0 ? part / 2 : part;
    filled += way * Math.min(1, (cycleDay - from) / (day - from));
    from = day;
  }
  return Math.round(filled);
}

/** What a step of the track brings, as short as fits below it. */
export function stepWords({ couponName, points, cards, growth }: SignInStep): string {
  if (couponName !== null) return '好礼券';
  if (points > 0) return `${points} 积分`;
  return growth > 0 ? `${growth} 成长值` : `${cards} 张补签卡`;
}

/** The missed day closest to today: repairing it is what helps the streak. */
export function nearestMissed({ days }: Pick<SignInCalendar, 'days'>): SignInDay | null {
  return [...days].reverse().find(({ canMakeUp }) => canMakeUp) ?? null;
}

/** What is said of a day by whoever can't see its colour. */
export function dayLabel({ date, state, points, gift }: SignInDay): string {
  const words = {
    signed: `已签到，得 ${points} 积分`,
    made_up: '已补签',
    missed: '漏签',
    open: '今天，还没签到',
    ahead: gift ? '有礼物' : '还没到',
    before: '入会之前',
  }[state];
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 ${words}`;
}
