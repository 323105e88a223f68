import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { arrival, mayBeNoShow } from '../appointment.rules.js';
import type { BookingGuest, StaffBooking, StaffBookingBrief } from '../staff-booking.dto.js';
import { BookingStore, type StoredBooking } from '../booking.store.js';
import { BookingViews, ruleOf } from '../booking.views.js';
import { DepositRefunds } from '../deposits/deposit-refunds.js';
import { DeskRules } from './desk-rules.js';
import { GuestBook } from './guest-book.js';

/** How bookings look to those who handle them. */
@Injectable()
export class StaffBookingViews {
  constructor(
    private readonly views: BookingViews,
    private readonly people: GuestBook,
    private readonly bookings: BookingStore,
    private readonly desk: DeskRules,
    private readonly refunds: DepositRefunds,
    private readonly clock: Clock,
  ) {}

  async list(bookings: readonly StoredBooking[]): Promise<StaffBookingBrief[]> {
    const [briefs, guests, rooms] = await Promise.all([
      this.views.briefs(bookings),
      this.people.guests(bookings.map(({ memberId }) => memberId)),
      this.views.roomNames(bookings),
    ]);
    return bookings.map((booking, index) => ({
      ...(briefs[index] as StaffBookingBrief),
      guest: guests.get(booking.memberId) as BookingGuest,
      staffNamed: booking.staffNamed,
      note: booking.note,
      roomName: booking.roomId === null ? null : (rooms.get(booking.roomId) ?? null),
      source: booking.source,
    }));
  }

  async full(booking: StoredBooking): Promise<StaffBooking> {
    const now = this.clock.now();
    const [[brief], history, window, refund] = await Promise.all([
      this.list([booking]),
      this.bookings.history(booking.id),
      this.desk.arrival(booking.storeId),
      booking.depositWay === 'wechat' ? this.refunds.of(booking.id) : null,
    ]);
    const booked = booking.state === 'booked';
    const undoable = booking.settleAt !== null && booking.settleAt.getTime() > now.getTime();
    return {
      ...(brief as StaffBookingBrief),
      priceFen: booking.priceFen,
      productId: booking.productId,
      cardId: booking.cardId,
      orderId: booking.orderId,
      ruleText: ruleOf(booking),
      canCheckIn: booked && arrival(booking, window, now) === 'open',
      canMarkNoShow: booked && mayBeNoShow(booking.start, window, now),
      undoUntil: booking.state === 'no_show' && undoable ? (booking.settleAt?.toISOString() ?? null) : null,
      refund: refund && {
        ...{ state: refund.state, problem: refund.problem },
        retryAt: refund.retryAt?.toISOString() ?? null,
      },
      history: await this.people.history(history),
    };
  }
}
