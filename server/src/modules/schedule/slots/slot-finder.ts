import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import { HeldTimes } from '../claims/held-times.js';
import { daysFrom, instantOf } from '../minutes.rules.js';
import {
  type BookableService,
  type DayNotice,
  type OfferedService,
  type ServiceStaff,
  type SlotDay,
  type SlotQuestion,
} from '../schedule.types.js';
import { ServiceShelf } from '../services/service-shelf.js';
import { type BookingWindow, admission, bookingWindow, earliestMinute } from './booking-window.rules.js';
import { BookingRulesReader } from './booking-rules.js';
import { type ServiceDay, slotsOfDay } from './slots.rules.js';
import { StoreCalendar } from './store-calendar.js';
import { type StoreDays, serviceDayOf, withoutSeat } from './store-days.rules.js';

/** What can be booked when, as it looks at this moment. */
@Injectable()
export class SlotFinder {
  constructor(
    private readonly database: Database,
    private readonly shelf: ServiceShelf,
    private readonly rules: BookingRulesReader,
    private readonly calendar: StoreCalendar,
    private readonly held: HeldTimes,
    private readonly auth: AuthFacade,
  ) {}

  async find(question: SlotQuestion): Promise<Result<readonly SlotDay[]>> {
    const { storeId, booker, from, days } = question;
    const service = await this.shelf.at(question.serviceId, storeId);
    const admitted = service ? admission(service, booker) : 'unknown';
    if (!service || admitted === 'unknown') return refuse('SERVICE_NOT_FOUND');
    if (admitted === 'tier_too_low') return refuse('SERVICE_TIER_REQUIRED', { minTierLevel: service.minTierLevel });
    const rules = await this.rules.of(storeId);
    const window = bookingWindow(rules, booker, question.now);
    const calendar = await this.calendarFor(question);
    const named = booker.kind === 'member' && !service.choosesStaff ? null : question.staffId;
    return ok(
      daysFrom(from, days).map((date): SlotDay => {
        const day = serviceDayOf(calendar, service, date);
        const earliest = earliestMinute(window, date);
        const offer = { earliest, gridMinutes: rules.slotMinutes, staffId: named };
        const slots = date > window.lastDay ? [] : slotsOfDay(service, day, offer);
        return {
          date,
          slots: slots.map(({ start, end, staffIds, left }) => {
            return { start: instantOf(date, start), end: instantOf(date, end), staffIds, left };
          }),
          notice: slots.length > 0 ? null : noticeOf(service, day, date, window),
        };
      }),
    );
  }

  async staffFor(serviceId: number, storeId: number): Promise<ServiceStaff[]> {
    const service = await this.shelf.find(serviceId);
    return service ? ((await this.staffForAll([service], storeId))[0] ?? []) : [];
  }

  /** For many services in two statements; one list for each, in their order. */
  async staffForAll(
    services: readonly Pick<BookableService, 'needsStaff' | 'skillId'>[],
    storeId: number,
  ): Promise<ServiceStaff[][]> {
    const rows = await this.database.query<{ staff_id: number; skill_id: number | null }>(
      `SELECT DISTINCT p.staff_id, s.skill_id FROM shift_pattern p LEFT JOIN staff_skill s ON s.staff_id = p.staff_id
        WHERE p.store_id = ? ORDER BY p.staff_id`,
      [storeId],
    );
    const accounts = await this.auth.staffByIds(rows.map((row) => row.staff_id));
    return services.map(({ needsStaff, skillId }) => {
      if (!needsStaff) return [];
      const able = rows.filter((row) => skillId === null || row.skill_id === skillId).map((row) => row.staff_id);
      return [...new Set(able)].flatMap((id) => {
        const person = accounts.get(id);
        return person?.active ? [{ id, name: person.name, title: person.title }] : [];
      });
    });
  }

  /** As if the booking that moves were not there. */
  private async calendarFor(question: SlotQuestion): Promise<StoreDays> {
    const { storeId, from, days, excludeBookingId = null } = question;
    const calendar = await this.calendar.read(this.database, storeId, from, days);
    const seat = excludeBookingId === null ? null : await this.held.seatOf(this.database, excludeBookingId);
    return seat ? { ...calendar, sessions: withoutSeat(calendar.sessions, seat.session.id) } : calendar;
  }
}

function noticeOf(service: OfferedService, day: ServiceDay, date: BusinessDate, window: BookingWindow): DayNotice {
  if (day.open.length === 0) return 'closed';
  if (date > window.lastDay) return 'too_early';
  if (service.needsStaff && day.staff.length === 0) return 'no_shift';
  const lastEnd = Math.max(...day.open.map(({ end }) => end));
  return earliestMinute(window, date) + service.minutes > lastEnd ? 'too_late' : 'full';
}
