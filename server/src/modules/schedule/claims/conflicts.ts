import { Injectable } from '@nestjs/common';
import { type BusinessDate, addDays, businessDate } from '@guike/shared';
import { inList } from '../../../platform/database/index.js';
import { covers, daysFrom, instantOf, minutesOn, overlaps } from '../minutes.rules.js';
import type { BookingConflict } from '../schedule.dto.js';
import { ServiceShelf } from '../services/service-shelf.js';
import { SESSION_COLUMNS, type SessionRow, sessionOf } from '../slots/session-row.js';
import { type Reader, StoreCalendar } from '../slots/store-calendar.js';
import { type Session, type StoreDays, openOn, workOn } from '../slots/store-days.rules.js';
import { type HeldSeat, HeldTimes, heldTime } from './held-times.js';

/** Somebody's absence, asked for or allowed. */
export interface Absence {
  readonly id: number;
  readonly staffId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How far ahead a change of shifts is looked at. */
export const CONFLICT_DAYS = 60;

/** Bookings that a change of the calendar leaves without a person or behind a closed door. Nobody's booking is moved for them. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly calendar: StoreCalendar,
    private readonly held: HeldTimes,
    private readonly shelf: ServiceShelf,
  ) {}

  /** In a store from a day on, as its calendar stands now; of one person, or of everybody. */
  async inStore(
    reader: Reader,
    where: { storeId: number; staffId: number | null; from: BusinessDate; days: number },
    now: Date,
  ): Promise<BookingConflict[]> {
    const calendar = await this.calendar.read(reader, where.storeId, where.from, where.days);
    const hit = daysFrom(where.from, where.days).flatMap((day) => hitOn(calendar, day, where.staffId));
    return this.describe(
      await this.held.inSessions(
        reader,
        hit.filter(lies(now)).map(({ id }) => id),
      ),
    );
  }

  /** By absence. */
  async ofAbsences(reader: Reader, absences: readonly Absence[], now: Date): Promise<Map<number, BookingConflict[]>> {
    if (absences.length === 0) return new Map();
    const starts = absences.map(({ startsAt }) => businessDate(startsAt)).sort();
    const ends = absences.map(({ endsAt }) => businessDate(endsAt)).sort();
    const rows = await reader.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM schedule_session WHERE staff_id IN (?) AND day BETWEEN ? AND ?`,
      [inList([...new Set(absences.map(({ staffId }) => staffId))]), starts[0] as string, ends.at(-1) as string],
    );
    const sessions = rows.map(sessionOf).filter(lies(now));
    const hitBy = new Map(
      absences.map((absence) => [absence.id, sessions.filter((session) => hits(absence, session))] as const),
    );
    const seats = await this.held.inSessions(reader, [...new Set([...hitBy.values()].flat().map(({ id }) => id))]);
    const described = await this.describe(seats);
    return new Map(
      [...hitBy].map(([id, hit]) => {
        const ids = new Set(hit.map((session) => session.id));
        return [id, described.filter((_, index) => ids.has((seats[index] as HeldSeat).session.id))] as const;
      }),
    );
  }

  private async describe(seats: readonly HeldSeat[]): Promise<BookingConflict[]> {
    const names = await this.shelf.names([...new Set(seats.map(({ session }) => session.serviceId))]);
    return seats.map((seat) => {
      const { bookingId, serviceId, storeId, staffId, start, end } = heldTime(seat);
      return {
        bookingId,
        serviceName: names.get(serviceId) ?? '',
        storeId,
        staffId,
        startsAt: start.toISOString(),
        endsAt: end.toISOString(),
      };
    });
  }
}

/** Today and the days a leave touches, for the turnstile. */
export function daysOf({ startsAt, endsAt }: Pick<Absence, 'startsAt' | 'endsAt'>): BusinessDate[] {
  const last = businessDate(new Date(endsAt.getTime() - 1));
  const days: BusinessDate[] = [];
  for (let day = businessDate(startsAt); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function hitOn(calendar: StoreDays, day: BusinessDate, staffId: number | null): Session[] {
  const open = openOn(calendar, day);
  return calendar.sessions.filter((session) => {
    if (session.day !== day || session.storeId !== calendar.storeId) return false;
    if (staffId !== null && session.staffId !== staffId) return false;
    const present = session.staffId === null || covers(workOn(calendar, session.staffId, day), session.busy);
    return !present || !covers(open, { start: session.start, end: session.end });
  });
}

function hits(absence: Absence, session: Session): boolean {
  const span = session.staffId === absence.staffId && minutesOn(session.day, absence.startsAt, absence.endsAt);
  return Boolean(span) && overlaps(span as { start: number; end: number }, session.busy);
}

function lies(now: Date): (session: Session) => boolean {
  return ({ day, end }) => instantOf(day, end) > now;
}
