import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { AuthFacade } from '../auth/index.js';
import { OrganizationFacade, storeBrief } from '../organization/index.js';
import { ScheduleFacade } from '../schedule/index.js';
import { OPEN_BOOKING, depositOutcome, depositRuleText, freeUntil, isLate } from './appointment.rules.js';
import type { Booking, BookingBrief } from './booking.dto.js';
import type { StoredBooking } from './booking.store.js';
import { CalendarLinks } from './calendar/calendar-links.js';

/** How bookings look to the member they belong to. */
@Injectable()
export class BookingViews {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly auth: AuthFacade,
    private readonly schedule: ScheduleFacade,
    private readonly links: CalendarLinks,
    private readonly clock: Clock,
  ) {}

  async briefs(bookings: readonly StoredBooking[]): Promise<BookingBrief[]> {
    const staffIds = [...new Set(bookings.flatMap(({ staffId }) => staffId ?? []))];
    const [stores, staff] = await Promise.all([
      this.organization.storesByIds([...new Set(bookings.map(({ storeId }) => storeId))]),
      this.auth.staffByIds(staffIds),
    ]);
    return bookings.map((booking) => ({
      id: booking.id,
      code: booking.code,
      state: booking.state,
      serviceId: booking.serviceId,
      serviceName: booking.serviceName,
      storeId: booking.storeId,
      storeName: stores.get(booking.storeId)?.name ?? '',
      staffId: booking.staffId,
      staffName: booking.staffId === null ? null : (staff.get(booking.staffId)?.name ?? null),
      start: booking.start.toISOString(),
      end: booking.end.toISOString(),
      depositFen: booking.depositFen,
      depositWay: booking.depositWay,
      depositState: booking.depositState,
      expiresAt: booking.expiresAt?.toISOString() ?? null,
    }));
  }

  async full(booking: StoredBooking): Promise<Booking> {
    const now = this.clock.now();
    const [[brief], store, rooms] = await Promise.all([
      this.briefs([booking]),
      this.organization.store(booking.storeId),
      this.roomNames([booking]),
    ]);
    if (!brief || !store) throw new Error(`booking ${booking.id} in no store`);
    const open = OPEN_BOOKING.includes(booking.state) && booking.start.getTime() > now.getTime();
    const movesLeft = Math.max(0, booking.terms.maxMoves - booking.moves);
    return {
      ...brief,
      store: storeBrief(store),
      roomName: booking.roomId === null ? null : (rooms.get(booking.roomId) ?? null),
      priceFen: booking.priceFen,
      cardId: booking.cardId,
      note: booking.note,
      ruleText: ruleOf(booking),
      freeUntil: freeUntil(booking.start, booking.terms).toISOString(),
      canCancel: open,
      cancelCostFen: open ? cancelCost(booking, now) : 0,
      canMove: open && booking.state === 'booked' && movesLeft > 0 && !isLate(booking.start, booking.terms, now),
      movesLeft,
      calendarPath: booking.state === 'booked' ? this.links.pathOf(booking.id) : null,
      orderId: booking.orderId,
    };
  }

  roomNames(bookings: readonly StoredBooking[]): Promise<Map<number, string>> {
    const ids = [...new Set(bookings.flatMap(({ roomId }) => roomId ?? []))];
    return ids.length === 0 ? Promise.resolve(new Map()) : this.schedule.roomNames(ids);
  }
}

export function ruleOf({ depositFen, depositWay, terms }: StoredBooking): string {
  const rule = depositRuleText(depositFen, terms);
  return depositWay === 'card' ? rule.replace('无需定金', '使用疗程卡，到店后扣次') : rule;
}

function cancelCost(booking: StoredBooking, now: Date): number {
  const secured = booking.depositState === 'held' && booking.depositWay !== 'card';
  return secured && depositOutcome('member_cancel', booking, now) === 'kept' ? booking.depositFen : 0;
}
