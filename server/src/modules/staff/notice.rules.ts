import { formatInstant } from '@guike/shared';
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
  const when = `${formatInstant(new Date(startsAt))} 至 ${formatInstant(new Date(endsAt))}`;
  return {
    kind: 'leave_decided',
    title: `${KINDS[kind]}${ENDS[state]}`,
    body: note === null || note === '' ? when : `${when}。附言：${note}`,
  };
}
