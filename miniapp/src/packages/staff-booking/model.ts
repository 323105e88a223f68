import { addDays, businessDate, daysBetween, startOfBusinessDay } from '@guike/shared';
import { dayText, momentText } from '../../lib/format';
import type { BookingConflict, DayBoard, DayBooking, DaySpan, LeaveKind, Session, StaffDay } from './api';

/** Minutes since midnight in Shanghai, as the server counts. */
const MINUTE_MS = 60_000;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function spanText({ start, end }: DaySpan): string {
  return `${clockOf(start)}–${clockOf(end)}`;
}

/** 9–13 as narrow as a cell of the week. */
export function shortSpan({ start, end }: DaySpan): string {
  const short = (minutes: number): string => (minutes % 60 === 0 ? String(minutes / 60) : clockOf(minutes));
  return `${short(start)}–${short(end)}`;
}

export function minuteOf(iso: string, date: string): number {
  return Math.round((Date.parse(iso) - startOfBusinessDay(date).getTime()) / MINUTE_MS);
}

export function instantAt(date: string, minutes: number): string {
  return new Date(startOfBusinessDay(date).getTime() + minutes * MINUTE_MS).toISOString();
}

export interface StripDay {
  date: string;
  /** 今天, 明天 or the weekday. */
  word: string;
  number: number;
}

/** Yesterday, and the days people plan for. */
export function stripDays(now: Date, count = 16): StripDay[] {
  const today = businessDate(now);
  return Array.from({ length: count }, (_, index) => stripDay(addDays(today, index - 1), today));
}

export function stripDay(date: string, today: string): StripDay {
  const near = { [-1]: '昨天', 0: '今天', 1: '明天' }[daysBetween(today, date)];
  return { date, word: near ?? `周${weekdayOf(date)}`, number: Number(date.slice(8)) };
}

export function weekdayOf(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The Monday of the week in which the day lies. */
export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export type BlockTone = 'waiting' | 'booked' | 'here' | 'done' | 'missed' | 'class';

const TONES: Record<DayBooking['state'], BlockTone> = {
  held: 'waiting',
  booked: 'booked',
  checked_in: 'here',
  serving: 'here',
  done: 'done',
  cancelled: 'missed',
  no_show: 'missed',
};

export const STATE_WORDS: Record<DayBooking['state'], string> = {
  held: '待付定金',
  booked: '已预约',
  checked_in: '已到店',
  serving: '服务中',
  done: '已完成',
  cancelled: '已取消',
  no_show: '未到店',
};

export const toneOf = (booking: DayBooking): BlockTone => TONES[booking.state];

/** A visit, or a class with everybody in it, where it stands on the board. */
export interface Block {
  key: string;
  start: number;
  end: number;
  busyFrom: number;
  busyUntil: number;
  title: string;
  detail: string;
  tone: BlockTone;
  bookings: DayBooking[];
  /** Side by side with others at the same time: which of how many. */
  lane: number;
  lanes: number;
}

export interface Column {
  key: string;
  /** Null for a room. */
  staffId: number | null;
  name: string;
  detail: string;
  work: DaySpan[];
  leaves: { span: DaySpan; word: string }[];
  elsewhere: DaySpan[];
  blocks: Block[];
}

export const LEAVE_WORDS: Record<LeaveKind, string> = {
  annual: '年假',
  sick: '病假',
  personal: '事假',
  training: '培训',
  other: '请假',
};

/** Everybody who is there or is booked, then the rooms that are booked without anybody. */
export function columnsOf({ day, bookings }: DayBoard): Column[] {
  const blocks = blocksOf(day.date, day.sessions, bookings);
  const staff = day.staff.map((person) => staffColumn(person, blocks.get(`staff-${person.id}`) ?? []));
  const rooms = day.rooms.flatMap(({ id, name, seats }): Column[] => {
    const own = blocks.get(`room-${id}`) ?? [];
    const nobody = { staffId: null, work: day.open, leaves: [], elsewhere: [] };
    return own.length === 0
      ? []
      : [{ key: `room-${id}`, name, detail: `${seats} 个位`, blocks: inLanes(own), ...nobody }];
  });
  return [...staff.filter(({ work, blocks: own, leaves }) => work.length + own.length + leaves.length > 0), ...rooms];
}

function staffColumn({ id, name, shifts, leaves, elsewhere, exceptionNote }: StaffDay, blocks: Block[]): Column {
  const hours = shifts.map(shortSpan).join('  ');
  return {
    key: `staff-${id}`,
    staffId: id,
    name,
    detail: leaves.length > 0 ? LEAVE_WORDS[leaves[0]?.kind ?? 'other'] : (exceptionNote ?? '') || hours || '休息',
    work: shifts,
    leaves: leaves.map(({ start, end, kind }) => ({ span: { start, end }, word: LEAVE_WORDS[kind] })),
    elsewhere,
    blocks: inLanes(blocks),
  };
}

function blocksOf(date: string, sessions: readonly Session[], bookings: readonly DayBooking[]): Map<string, Block[]> {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  const columns = new Map<string, Block[]>();
  const put = (key: string, block: Block): void => void columns.set(key, [...(columns.get(key) ?? []), block]);
  const placed = new Set<number>();
  for (const session of sessions) {
    const inside = session.bookingIds.flatMap((id) => byId.get(id) ?? []);
    for (const { id } of inside) placed.add(id);
    put(
      session.staffId === null ? `room-${session.roomId}` : `staff-${session.staffId}`,
      sessionBlock(session, inside),
    );
  }
  // Their time was given back, and still they belong to the day: somebody who didn't come.
  for (const booking of bookings) {
    if (placed.has(booking.id) || booking.state !== 'no_show' || booking.staffId === null) continue;
    const [start, end] = [minuteOf(booking.start, date), minuteOf(booking.end, date)];
    put(`staff-${booking.staffId}`, {
      ...{ key: `booking-${booking.id}`, start, end, busyFrom: start, busyUntil: end, lane: 0, lanes: 1 },
      ...{ title: booking.guest.nickname, detail: booking.serviceName, tone: 'missed', bookings: [booking] },
    });
  }
  return columns;
}

function sessionBlock(session: Session, bookings: DayBooking[]): Block {
  const { id, start, end, busyFrom, busyUntil, capacity, serviceName } = session;
  const [only] = bookings;
  const place = { key: `session-${id}`, start, end, busyFrom, busyUntil, lane: 0, lanes: 1, bookings };
  if (capacity > 1) {
    return { ...place, title: serviceName, detail: `${session.bookingIds.length}/${capacity} 位`, tone: 'class' };
  }
  return {
    ...place,
    title: only?.guest.nickname ?? '已占用',
    detail: serviceName,
    tone: only ? toneOf(only) : 'booked',
  };
}

/** Blocks that overlap stand side by side; each group is as wide as its widest moment. */
export function inLanes(blocks: readonly Block[]): Block[] {
  const sorted = [...blocks].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: Block[] = [];
  let group: Block[] = [];
  let groupEnd = -1;
  const close = (): void => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    result.push(...group.map((block) => ({ ...block, lanes })));
    group = [];
  };
  for (const block of sorted) {
    if (block.start >= groupEnd) close();
    let lane = 0;
    while (group.some((other) => other.lane === lane && other.end > block.start)) lane += 1;
    group.push({ ...block, lane });
    groupEnd = Math.max(groupEnd, block.end);
  }
  close();
  return result;
}

/** Both ends of a time of several hours or days, the day said once where one is enough. */
export function periodText(startsAt: string, endsAt: string, now: Date = new Date()): string {
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  const sameDay = businessDate(from) === businessDate(new Date(until.getTime() - 1));
  if (!sameDay) return `${momentText(startsAt, now)} 至 ${momentText(endsAt, now)}`;
  const date = businessDate(from);
  return `${dayText(startsAt, now)} ${spanText({ start: minuteOf(startsAt, date), end: minuteOf(endsAt, date) })}`;
}

/** The hours the board shows: opening hours and whatever stands outside of them. */
export function hoursOf({ day }: DayBoard, columns: readonly Column[]): { first: number; last: number } {
  const spans = [...day.open, ...columns.flatMap(({ work, blocks }) => [...work, ...blocks])];
  if (spans.length === 0) return { first: 9, last: 18 };
  return {
    first: Math.floor(Math.min(...spans.map(({ start }) => start)) / 60),
    last: Math.ceil(Math.max(...spans.map(({ end }) => end)) / 60),
  };
}

/** 3 位顾客的预约会受影响 */
export function conflictText(conflicts: readonly BookingConflict[]): string | null {
  return conflicts.length === 0 ? null : `有 ${conflicts.length} 个预约落在这段时间，请联系顾客改约`;
}
