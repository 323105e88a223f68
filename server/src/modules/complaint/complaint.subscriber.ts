import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { ComplaintSubjects } from './complaint-subjects.js';
import type { BookingFact } from './complaint.events.js';

/** Hears of bookings, so that a complaint can be about one. */
@Injectable()
export class ComplaintSubscriber {
  constructor(private readonly subjects: ComplaintSubjects) {}

  @Subscribe('booking.booked', 'complaint.booked')
  booked({ payload }: DeliveredEvent<BookingFact>, tx: Transaction): Promise<void> {
    return this.subjects.remember(tx, payload);
  }

  @Subscribe('booking.moved', 'complaint.moved')
  moved({ payload }: DeliveredEvent<BookingFact>, tx: Transaction): Promise<void> {
    return this.subjects.remember(tx, payload);
  }

  @Subscribe('booking.checked_in', 'complaint.checkedIn')
  checkedIn({ payload }: DeliveredEvent<BookingFact>, tx: Transaction): Promise<void> {
    return this.subjects.remember(tx, payload);
  }
}
