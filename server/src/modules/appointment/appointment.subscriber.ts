import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { ORDER_PAID, type OrderPaid } from '../order/index.js';
import { SCHEDULE_FREED, type ScheduleFreed } from '../schedule/index.js';
import { BookingEnds } from './booking/booking-ends.js';
import { BookingStore } from './booking.store.js';
import { OfferMaker } from './waitlist/offer-maker.js';

/** What other rooms' news mean for bookings. */
@Injectable()
export class AppointmentSubscriber {
  constructor(
    private readonly bookings: BookingStore,
    private readonly ends: BookingEnds,
    private readonly offers: OfferMaker,
  ) {}

  /** A bill that names a visit ends it. One that names somebody else's, or another store's, changes nothing. */
  @Subscribe(ORDER_PAID, 'appointment.billed')
  async paid({ payload: order }: DeliveredEvent<OrderPaid>, tx: Transaction): Promise<void> {
    if (order.bookingId === null || order.bookingId === undefined) return;
    const booking = await this.bookings.lock(tx, order.bookingId);
    if (!booking || booking.storeId !== order.storeId || booking.memberId !== order.memberId) return;
    const { orderId, staffId } = order;
    const actor = staffId === null ? `member:${booking.memberId}` : `staff:${staffId}`;
    if (await this.ends.finish(tx, booking, { kind: 'billed', actor, orderId })) return;
    // Finished by hand before: the bill is still known to be this visit's.
    if (booking.orderId === null) await this.bookings.update(tx, booking.id, ['done'], { order_id: orderId });
  }

  /** Time that came free elsewhere: a visit that moved away, leave that was taken back. */
  @Subscribe(SCHEDULE_FREED, 'appointment.offer')
  async freed({ payload }: DeliveredEvent<ScheduleFreed>, tx: Transaction): Promise<void> {
    const { start, end, ...freed } = payload;
    await this.offers.offerIn(tx, { ...freed, start: new Date(start), end: new Date(end) });
  }
}
