import type { BookingBrief, BookingDayPart, BookingState } from './booking-types';
import { dayText, momentText, moneyShort, shanghai } from './format';

type Tone = 'plain' | 'persimmon' | 'gold' | 'pine' | 'brick' | 'sea';

const STATES: Readonly<Record<BookingState, { label: string; tone: Tone }>> = {
  held: { label: '待付定金', tone: 'gold' },
  booked: { label: '已预约', tone: 'pine' },
  checked_in: { label: '已到店', tone: 'sea' },
  serving: { label: '服务中', tone: 'sea' },
  done: { label: '已完成', tone: 'plain' },
  cancelled: { label: '已取消', tone: 'plain' },
  no_show: { label: '未到店', tone: 'brick' },
};

export const bookingState = (state: BookingState): { label: string; tone: Tone } => STATES[state];

export const PART_WORDS: Readonly<Record<BookingDayPart, string>> = {
  any: '全天',
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
};

/** 14:30–15:30 */
export function spanText(start: string, end: string): string {
  return `${shanghai(new Date(start)).clock}–${shanghai(new Date(end)).clock}`;
}

/** 今天 14:30 · 明天 14:30 · 11月21日 周六 14:30: near days need no calendar. */
export function whenText(iso: string, now: Date): string {
  const at = shanghai(new Date(iso));
  const ahead = at.dayNumber - shanghai(now).dayNumber;
  if (ahead === 0) return `今天 ${at.clock}`;
  if (ahead === 1) return `明天 ${at.clock}`;
  return momentText(iso, now);
}

/** Where the deposit is, in a few words; empty when there is none. */
export function depositText({ depositFen, depositWay, depositState }: BookingBrief): string {
  if (depositWay === 'card') return depositState === 'kept' ? '已用疗程卡 1 次' : '用疗程卡，到店扣次';
  if (depositFen === 0) return '';
  const fen = moneyShort(depositFen);
  switch (depositState) {
    case 'pending':
      return `待付定金 ${fen}`;
    case 'held':
      return depositWay === 'wallet' ? `储值预留 ${fen}，到店即退` : `已付定金 ${fen}，到店即退`;
    case 'refunding':
      return `定金 ${fen} 正在原路退回`;
    case 'returned':
      return `定金 ${fen} 已退回`;
    case 'kept':
      return `定金 ${fen} 未退`;
    default:
      return '';
  }
}

/** 930 123 456 789: twelve digits are read out in threes. */
export function codeText(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** 11月24日 周二 · 下午 */
export function waitText(date: string, part: BookingDayPart): string {
  return `${dayText(`${date}T00:00:00+08:00`)} · ${PART_WORDS[part]}`;
}
