import { businessDate, formatInstant, startOfBusinessDay } from '@guike/shared';
import type { LeaveDecidedFact } from './staff.events.js';

export interface NoticeWords {
  readonly kind: 'leave_decided';
  readonly title: string;
  readonly body: string;
}

const KINDS: Readonly<Record<LeaveDecidedFact['kind'], string>> = {
  annual: '年假',
  sick: '病假',
  personal: '事假',
  training: '培训',
  other: '请假',
};

const ENDS: Readonly<Record<LeaveDecidedFact['state'], string>> = {
  approved: '已批准',
  rejected: '未批准',
  cancelled: '已被取消',
};

/** What the person who asked for leave reads. */
export function leaveWords({ kind, state, startsAt, endsAt, note }: LeaveDecidedFact): NoticeWords {
  const when = spanWords(new Date(startsAt), new Date(endsAt));
  return {
    kind: 'leave_decided',
    title: `${KINDS[kind]}${ENDS[state]}`,
    body: note === null || note === '' ? when : `${when}。附言：${note}`,
  };
}

const TIME = / (\d{2}:\d{2})$/;
const dayOf = (instant: Date): string => formatInstant(instant).replace(TIME, '');
const timeOf = (instant: Date): string => TIME.exec(formatInstant(instant))?.[1] ?? '';
const isMidnight = (instant: Date): boolean =>
  startOfBusinessDay(businessDate(instant)).getTime() === instant.getTime();

/** Whole days by their names, hours of one day in one breath. */
function spanWords(start: Date, end: Date): string {
  const lastMoment = new Date(end.getTime() - 1);
  const [first, last] = [dayOf(start), dayOf(lastMoment)];
  if (isMidnight(start) && isMidnight(end)) return first === last ? `${first} 全天` : `${first} 至 ${last}`;
  if (first === last) return `${formatInstant(start)}–${isMidnight(end) ? '24:00' : timeOf(end)}`;
  return `${formatInstant(start)} 至 ${formatInstant(end)}`;
}
