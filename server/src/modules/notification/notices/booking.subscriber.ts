import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  BOOKING_BOOKED,
  BOOKING_CANCELLED,
  BOOKING_MOVED,
  BOOKING_NO_SHOW,
  BOOKING_OFFERED,
  BOOKING_REMINDER_DUE,
  type BookingCancelled,
  type BookingMoved,
  type BookingNews,
  type BookingOffered,
  type BookingReminderDue,
} from '../../appointment/index.js';
import { NoticeService } from '../notice.service.js';
import type { Notice } from '../notification.types.js';
import {
  bookingBookedNotice,
  bookingCancelledNotice,
  bookingMovedNotice,
  bookingNoShowNotice,
  bookingOfferedNotice,
  bookingReminderNotice,
} from './booking-notices.rules.js';

/** Tells members what became of their bookings, and what comes. */
@Injectable()
export class BookingNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(BOOKING_BOOKED, 'notification.bookingBooked')
  booked({ payload }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingBookedNotice(payload));
  }

  @Subscribe(BOOKING_MOVED, 'notification.bookingMoved')
  moved({ id, payload }: DeliveredEvent<BookingMoved>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingMovedNotice(payload, id));
  }

  @Subscribe(BOOKING_CANCELLED, 'notification.bookingCancelled')
  cancelled({ payload }: DeliveredEvent<BookingCancelled>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingCancelledNotice(payload));
  }

  @Subscribe(BOOKING_REMINDER_DUE, 'notification.bookingReminder')
  reminder({ payload }: DeliveredEvent<BookingReminderDue>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingReminderNotice(payload));
  }

  @Subscribe(BOOKING_OFFERED, 'notification.bookingOffered')
  offered({ payload }: DeliveredEvent<BookingOffered>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingOfferedNotice(payload));
  }

  @Subscribe(BOOKING_NO_SHOW, 'notification.bookingNoShow')
  noShow({ payload }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    return this.tell(tx, bookingNoShowNotice(payload));
  }

  private async tell(tx: Transaction, notice: Notice | null): Promise<void> {
    if (notice !== null) await this.notices.notify(tx, notice);
  }
}
