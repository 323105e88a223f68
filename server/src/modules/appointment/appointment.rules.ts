import { type BusinessDate, formatFenShort, startOfBusinessDay } from '@guike/shared';
import { StateMachine } from '../../kernel/state-machine.js';
import type { BookingState, BookingTerms, DayPart, DepositState, DepositWay, Ending } from './appointment.types.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Only a no-show comes back: somebody was merely late, or marked by mistake. */
export const BOOKING_MACHINE = new StateMachine<BookingState>({
  held: ['booked', 'cancelled'],
  booked: ['checked_in', 'cancelled', 'no_show'],
  checked_in: ['serving', 'done'],
  serving: ['done'],
  no_show: ['booked'],
});

/** Those that take up one of the places a member may have at a time. */
export const OPEN_BOOKING: readonly BookingState[] = ['held', 'booked'];
/** Those whose time in the schedule is taken. */
export const LIVE_BOOKING: readonly BookingState[] = ['held', 'booked', 'checked_in', 'serving'];

/** From this moment on cancelling is late. */
export function freeUntil(start: Date, terms: BookingTerms): Date {
  return new Date(start.getTime() - terms.freeCancelMinutes * MINUTE_MS);
}

export function isLate(start: Date, terms: BookingTerms, now: Date): boolean {
  return now.getTime() > freeUntil(start, terms).getTime();
}

/**
 * What becomes of the deposit. What the house causes or forgets never costs the member anything; a member's own late
 * change of mind or absence costs what they were told it would.
 */
export function depositOutcome(
  ending: Ending | 'came',
  booking: { readonly start: Date; readonly terms: BookingTerms },
  now: Date,
): 'returned' | 'kept' {
  switch (ending) {
    case 'came':
    case 'store_cancel':
    case 'unpaid':
    case 'not_marked':
      return 'returned';
    case 'member_cancel':
      return booking.terms.lateCancelKeeps && isLate(booking.start, booking.terms, now) ? 'kept' : 'returned';
    case 'no_show':
      return booking.terms.noShowKeeps ? 'kept' : 'returned';
  }
}

/** How a deposit ends up: stored value and cards at once, WeChat's part when WeChat says so. */
export function depositStateAfter(way: DepositWay, state: DepositState, outcome: 'returned' | 'kept'): DepositState {
  if (state !== 'held') return state;
  if (outcome === 'kept' && way !== 'card') return 'kept';
  return way === 'wechat' ? 'refunding' : 'returned';
}

export interface ArrivalWindow {
  /** How early somebody may be checked in. */
  readonly earlyMinutes: number;
  /** How long after the start they are waited for before they may be called a no-show. */
  readonly graceMinutes: number;
}

/** Somebody late is still welcome as long as their time lasts. */
export function arrival(
  booking: { readonly start: Date; readonly end: Date },
  window: ArrivalWindow,
  now: Date,
): 'early' | 'open' | 'over' {
  if (now.getTime() < booking.start.getTime() - window.earlyMinutes * MINUTE_MS) return 'early';
  return now.getTime() <= booking.end.getTime() + window.graceMinutes * MINUTE_MS ? 'open' : 'over';
}

export function mayBeNoShow(start: Date, window: ArrivalWindow, now: Date): boolean {
  return now.getTime() >= start.getTime() + window.graceMinutes * MINUTE_MS;
}

/** A deposit is settled only when a no-show can't be taken back any more, so nothing has to be undone with it. */
export function noShowFinalAt(markedAt: Date, undoMinutes: number): Date {
  return new Date(markedAt.getTime() + undoMinutes * MINUTE_MS);
}

export type BookingLimit = 'BOOKING_LIMIT' | 'BOOKING_STRIKES';

export interface MemberHistory {
  readonly open: number;
  /** Times they did not come, within the days that count. */
  readonly noShows: number;
}

export interface MemberLimits {
  readonly maxOpen: number;
  /** 0 for no limit. */
  readonly strikes: number;
}

/** Null when the member may book one more. */
export function limitReached(history: MemberHistory, limits: MemberLimits): BookingLimit | null {
  if (limits.strikes > 0 && history.noShows >= limits.strikes) return 'BOOKING_STRIKES';
  return history.open >= limits.maxOpen ? 'BOOKING_LIMIT' : null;
}

export const strikesSince = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

export type ReminderKind = 'first' | 'last';

/**
 * Which reminder is due. One whose moment had gone by when the place was taken is left out: nobody needs to be told
 * what they have just done. When both are due only the nearer one is sent.
 */
export function dueReminder(
  booking: { readonly start: Date; readonly settledAt: Date },
  hours: { readonly first: number; readonly last: number },
  now: Date,
): ReminderKind | null {
  const { start, settledAt } = booking;
  if (now.getTime() >= start.getTime()) return null;
  for (const kind of ['last', 'first'] as const) {
    const at = start.getTime() - hours[kind] * HOUR_MS;
    if (hours[kind] > 0 && at <= now.getTime()) return at > settledAt.getTime() ? kind : null;
  }
  return null;
}

/** Somebody in line for a time that was full: `from` and `to` are the first and last start that would do. */
export interface Waiting {
  readonly id: number;
  readonly memberId: number;
  readonly serviceId: number;
  readonly staffId: number | null;
  readonly from: Date;
  readonly to: Date;
}

export interface Freed {
  readonly serviceId: number;
  readonly staffId: number | null;
  readonly start: Date;
  readonly end: Date;
}

/** Who is asked and at which start, first come first served; whoever gave the place up is not asked to take it. */
export function inLine(
  waiting: readonly Waiting[],
  freed: Freed,
  now: Date,
  exceptMemberId: number | null = null,
): { readonly entry: Waiting; readonly start: Date }[] {
  return [...waiting]
    .sort((a, b) => a.id - b.id)
    .flatMap((entry) => {
      const start = offeredStart(entry, freed);
      if (start === null || entry.memberId === exceptMemberId || start.getTime() <= now.getTime()) return [];
      return [{ entry, start }];
    });
}

/** The start that became free, when it would do. Another service may begin there too: the schedule says whether it fits. */
function offeredStart(entry: Waiting, freed: Freed): Date | null {
  if (entry.staffId !== null && freed.staffId !== null && entry.staffId !== freed.staffId) return null;
  const at = freed.start.getTime();
  return entry.from.getTime() <= at && at <= entry.to.getTime() ? freed.start : null;
}

/** An offer never outlives the moment it is about. */
export function offerExpiresAt(now: Date, minutes: number, start: Date): Date {
  return new Date(Math.min(now.getTime() + minutes * MINUTE_MS, start.getTime()));
}

/** The rule of the deposit in one plain line, said before anybody pays. */
export function depositRuleText(depositFen: number, terms: BookingTerms): string {
  const { freeCancelMinutes: minutes } = terms;
  const free = minutes === 0 ? '开始前可免费取消' : `开始前 ${durationText(minutes)}可免费取消`;
  if (depositFen === 0) return `无需定金，${free}`;
  const kept = [terms.lateCancelKeeps ? '逾时取消' : null, terms.noShowKeeps ? '未到店' : null].filter(Boolean);
  const loss = kept.length === 0 ? '，定金不扣除' : `；${kept.join('或')}，定金不退`;
  return `定金 ${formatFenShort(depositFen)}，到店即退；${free}${loss}`;
}

function durationText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

const PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  any: [0, 24],
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [18, 24],
};

/** First and last instant at which a visit may begin; the last one is a millisecond before the next part. */
export function dayPart(date: BusinessDate, part: DayPart): { readonly from: Date; readonly to: Date } {
  const midnight = startOfBusinessDay(date).getTime();
  const [first, end] = PART_HOURS[part];
  return { from: new Date(midnight + first * HOUR_MS), to: new Date(midnight + end * HOUR_MS - 1) };
}

export function partOf(entry: Pick<Waiting, 'from' | 'to'>, date: BusinessDate): DayPart {
  const midnight = startOfBusinessDay(date).getTime();
  const hour = (entry.from.getTime() - midnight) / HOUR_MS;
  const length = (entry.to.getTime() + 1 - entry.from.getTime()) / HOUR_MS;
  if (length > 12) return 'any';
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
