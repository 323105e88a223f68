import type { BusinessDate } from '@guike/shared';
import { merged, minutesOfText, minutesOn, weekdayOfDate, without } from '../minutes.rules.js';
import type { MinuteSpan, OfferedService } from '../schedule.types.js';
import type { OpenSession, RoomDay, ServiceDay, StaffDay } from './slots.rules.js';

export interface WeekSpan extends MinuteSpan {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

export interface ShiftPattern {
  readonly staffId: number;
  readonly validFrom: BusinessDate;
  readonly week: readonly WeekSpan[];
}

export interface ShiftException {
  readonly staffId: number;
  readonly day: BusinessDate;
  readonly spans: readonly MinuteSpan[];
  readonly note: string;
}

export interface ApprovedLeave {
  readonly id: number;
  readonly staffId: number;
  readonly kind: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A session with what it keeps busy. `storeId` may be another store: people work in several. */
export interface Session {
  readonly id: number;
  readonly serviceId: number;
  readonly storeId: number;
  readonly day: BusinessDate;
  readonly staffId: number | null;
  readonly roomId: number | null;
  readonly roomSeat: number | null;
  readonly start: number;
  readonly end: number;
  readonly busy: MinuteSpan;
  readonly capacity: number;
  readonly taken: number;
}

export interface Room {
  readonly id: number;
  readonly kindId: number;
  readonly name: string;
  readonly seats: number;
}

export interface Closing {
  readonly day: BusinessDate;
  readonly note: string;
}

/** What a store's calendar says about some days. */
export interface StoreDays {
  readonly storeId: number;
  /** Weekly opening hours; none stated counts as open round the clock, so that shifts alone decide. */
  readonly weeklyHours: readonly { readonly day: number; readonly opens: string; readonly closes: string }[];
  readonly closings: readonly Closing[];
  /** Those who may be booked: their accounts are active. */
  readonly staffIds: ReadonlySet<number>;
  readonly patterns: readonly ShiftPattern[];
  readonly exceptions: readonly ShiftException[];
  readonly leaves: readonly ApprovedLeave[];
  readonly rooms: readonly Room[];
  readonly sessions: readonly Session[];
  /** Who has which skill. */
  readonly skills: ReadonlyMap<number, ReadonlySet<number>>;
}

export function openOn(days: StoreDays, date: BusinessDate): MinuteSpan[] {
  if (days.closings.some(({ day }) => day === date)) return [];
  if (days.weeklyHours.length === 0) return [{ start: 0, end: 1_440 }];
  const weekday = weekdayOfDate(date);
  return merged(
    days.weeklyHours
      .filter(({ day }) => day === weekday)
      .map(({ opens, closes }) => ({ start: minutesOfText(opens), end: minutesOfText(closes) })),
  );
}

/** The day's shift: what was written for that very day, or what the latest week that has begun says. */
export function shiftOn(
  days: Pick<StoreDays, 'patterns' | 'exceptions'>,
  staffId: number,
  date: BusinessDate,
): { readonly spans: MinuteSpan[]; readonly exception: ShiftException | null } {
  const exception = days.exceptions.find((one) => one.staffId === staffId && one.day === date) ?? null;
  if (exception) return { spans: merged(exception.spans), exception };
  const weekday = weekdayOfDate(date);
  return { spans: merged(weekOn(days, staffId, date).filter((span) => span.weekday === weekday)), exception: null };
}

/** The latest week that has begun on that day; empty for somebody who has none. */
export function weekOn(days: Pick<StoreDays, 'patterns'>, staffId: number, date: BusinessDate): readonly WeekSpan[] {
  let current: ShiftPattern | null = null;
  for (const pattern of days.patterns) {
    if (pattern.staffId !== staffId || pattern.validFrom > date) continue;
    if (!current || pattern.validFrom > current.validFrom) current = pattern;
  }
  return current?.week ?? [];
}

export function leaveOn(
  days: Pick<StoreDays, 'leaves'>,
  staffId: number,
  date: BusinessDate,
): { readonly leave: ApprovedLeave; readonly span: MinuteSpan }[] {
  return days.leaves.flatMap((leave) => {
    const span = leave.staffId === staffId ? minutesOn(date, leave.startsAt, leave.endsAt) : null;
    return span ? [{ leave, span }] : [];
  });
}

/** On shift and not on leave. */
export function workOn(days: StoreDays, staffId: number, date: BusinessDate): MinuteSpan[] {
  const away = leaveOn(days, staffId, date).map(({ span }) => span);
  return without(shiftOn(days, staffId, date).spans, away);
}

/** The calendar as one service sees it. */
export function serviceDayOf(days: StoreDays, service: OfferedService, date: BusinessDate): ServiceDay {
  const sessions = days.sessions.filter((session) => session.day === date);
  return {
    open: openOn(days, date),
    staff: service.needsStaff ? staffOf(days, service, date, sessions) : [],
    rooms: service.roomKindId === null ? [] : roomsOf(days, service.roomKindId, sessions),
    sessions: sessions
      .filter((session) => session.serviceId === service.id && session.storeId === days.storeId)
      .filter((session) => session.taken < session.capacity)
      .map(({ id, start, end, staffId, roomId, taken, capacity }): OpenSession => {
        return { id, start, end, staffId, roomId, taken, capacity };
      }),
  };
}

/** Without one booking: the seat it leaves is free, and so is the time of a session that nobody else is in. */
export function withoutSeat(sessions: readonly Session[], sessionId: number): Session[] {
  return sessions.flatMap((session) => {
    if (session.id !== sessionId) return [session];
    return session.taken > 1 ? [{ ...session, taken: session.taken - 1 }] : [];
  });
}

export function hasSkill(days: Pick<StoreDays, 'skills'>, staffId: number, skillId: number | null): boolean {
  return skillId === null || (days.skills.get(skillId)?.has(staffId) ?? false);
}

function staffOf(
  days: StoreDays,
  { skillId }: OfferedService,
  date: BusinessDate,
  sessions: readonly Session[],
): StaffDay[] {
  return [...days.staffIds].flatMap((staffId) => {
    if (!hasSkill(days, staffId, skillId)) return [];
    const work = workOn(days, staffId, date);
    if (work.length === 0) return [];
    const own = sessions.filter((session) => session.staffId === staffId);
    return [{ staffId, work, busy: own.map(({ busy }) => busy), sessions: own.length }];
  });
}

function roomsOf(days: StoreDays, kindId: number, sessions: readonly Session[]): RoomDay[] {
  return days.rooms
    .filter((room) => room.kindId === kindId)
    .map(({ id, seats }) => ({
      roomId: id,
      places: Array.from({ length: seats }, (_, seat) =>
        sessions.filter((session) => session.roomId === id && session.roomSeat === seat).map(({ busy }) => busy),
      ),
    }));
}
