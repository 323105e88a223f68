import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { type Result, ok } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/index.js';
import type { StaffActor } from '../../../platform/http/index.js';
import { AuthFacade, type StaffInfo } from '../../auth/index.js';
import { HeldTimes } from '../claims/held-times.js';
import type { LeaveKind } from '../leave/leave.types.js';
import { daysFrom } from '../minutes.rules.js';
import { StoreAccess } from '../people/store-access.js';
import { ServiceShelf } from '../services/service-shelf.js';
import { StoreCalendar } from '../slots/store-calendar.js';
import { type Session, type StoreDays, leaveOn, openOn, shiftOn, weekOn } from '../slots/store-days.rules.js';
import type {
  DayLeave,
  ScheduleDay,
  ScheduleWeek,
  SessionView,
  StaffDayView,
  StaffWeek,
  WeekDayView,
} from './board.dto.js';

const WEEK = 7;

/** The day and the week of a store as its staff see them. */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: Database,
    private readonly calendar: StoreCalendar,
    private readonly held: HeldTimes,
    private readonly shelf: ServiceShelf,
    private readonly access: StoreAccess,
    private readonly auth: AuthFacade,
  ) {}

  async day(actor: StaffActor, storeId: number, date: BusinessDate): Promise<Result<ScheduleDay>> {
    const refusal = await this.access.refusal(actor, 'booking.read', storeId);
    if (refusal) return refusal;
    const calendar = await this.calendar.read(this.database, storeId, date, 1);
    const here = calendar.sessions.filter((session) => session.storeId === storeId);
    const [people, sessions] = await Promise.all([this.peopleOf(storeId, calendar), this.sessionViews(here)]);
    return ok({
      ...openingOf(calendar, date),
      staff: people.map((person) => staffDay(calendar, person, date)),
      rooms: calendar.rooms.map(({ id, name, seats }) => ({ id, name, seats })),
      sessions,
    });
  }

  async week(actor: StaffActor, storeId: number, from: BusinessDate): Promise<Result<ScheduleWeek>> {
    const refusal = await this.access.refusal(actor, 'booking.read', storeId);
    if (refusal) return refusal;
    const calendar = await this.calendar.read(this.database, storeId, from, WEEK);
    const people = await this.peopleOf(storeId, calendar);
    const days = daysFrom(from, WEEK);
    return ok({
      days: days.map((date) => openingOf(calendar, date)),
      staff: people.map((person) => staffWeek(calendar, person, days)),
    });
  }

  /** Who works here, and who is planned here though their role is another store's. */
  private async peopleOf(storeId: number, calendar: StoreDays): Promise<StaffInfo[]> {
    const members = await this.auth.staffAtStore(storeId, 'booking.handle');
    const known = new Set(members.map(({ id }) => id));
    const others = await this.auth.staffByIds([...calendar.staffIds].filter((id) => !known.has(id)));
    return [...members, ...others.values()].sort((a, b) => a.id - b.id);
  }

  private async sessionViews(sessions: readonly Session[]): Promise<SessionView[]> {
    const [names, seats] = await Promise.all([
      this.shelf.names([...new Set(sessions.map(({ serviceId }) => serviceId))]),
      this.held.inSessions(
        this.database,
        sessions.map(({ id }) => id),
      ),
    ]);
    return [...sessions]
      .sort((a, b) => a.start - b.start || a.id - b.id)
      .map(({ id, serviceId, staffId, roomId, start, end, busy, capacity }) => ({
        ...{ id, serviceId, staffId, roomId, start, end, capacity },
        serviceName: names.get(serviceId) ?? '',
        busyFrom: busy.start,
        busyUntil: busy.end,
        bookingIds: seats.filter(({ session }) => session.id === id).map(({ bookingId }) => bookingId),
      }));
  }
}

function openingOf(calendar: StoreDays, date: BusinessDate): WeekDayView {
  const closing = calendar.closings.find(({ day }) => day === date);
  return { date, open: openOn(calendar, date), closedNote: closing?.note ?? null };
}

function leavesOf(calendar: StoreDays, staffId: number, date: BusinessDate): DayLeave[] {
  return leaveOn(calendar, staffId, date).map(({ leave, span }) => {
    return { ...span, leaveId: leave.id, kind: leave.kind as LeaveKind };
  });
}

function staffDay(calendar: StoreDays, { id, name, title }: StaffInfo, date: BusinessDate): StaffDayView {
  const { spans, exception } = shiftOn(calendar, id, date);
  const elsewhere = calendar.sessions.filter(({ staffId, storeId }) => staffId === id && storeId !== calendar.storeId);
  return {
    ...{ id, name, title, shifts: spans, exceptionNote: exception?.note ?? null },
    leaves: leavesOf(calendar, id, date),
    elsewhere: elsewhere.map(({ busy }) => busy),
  };
}

function staffWeek(calendar: StoreDays, { id, name, title }: StaffInfo, days: readonly BusinessDate[]): StaffWeek {
  const pattern = weekOn(calendar, id, days.at(-1) as BusinessDate);
  return {
    ...{ id, name, title },
    week: pattern.map(({ weekday, start, end }) => ({ weekday, start, end })),
    days: days.map((date) => {
      const { spans, exception } = shiftOn(calendar, id, date);
      const sessions = calendar.sessions.filter(
        (session) => session.staffId === id && session.day === date && session.storeId === calendar.storeId,
      );
      return {
        ...{ date, shifts: spans, exceptionNote: exception?.note ?? null },
        leaves: leavesOf(calendar, id, date),
        sessions: sessions.length,
      };
    }),
  };
}
