import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { BOOKING_CHECKED_IN, BOOKING_DONE, type BookingNews } from '../appointment/index.js';
import { ServiceRecordStore } from './service-record.store.js';
import { ServiceWork } from './service-work.service.js';

/** A record begins when somebody has arrived and ends when they have been served. */
@Injectable()
export class ServiceRecordSubscriber {
  constructor(
    private readonly store: ServiceRecordStore,
    private readonly work: ServiceWork,
  ) {}

  @Subscribe(BOOKING_CHECKED_IN, 'service-record.checkedIn')
  async checkedIn({ payload, occurredAt }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    await this.open(tx, payload, occurredAt);
  }

  /** The end may be heard before the beginning: news come in no order. */
  @Subscribe(BOOKING_DONE, 'service-record.done')
  async done({ payload, occurredAt }: DeliveredEvent<BookingNews>, tx: Transaction): Promise<void> {
    const record = await this.store.byId(await this.open(tx, payload, occurredAt), tx);
    if (record) await this.work.finishIn(tx, record);
  }

  private open(tx: Transaction, booking: BookingNews, startedAt: Date): Promise<number> {
    const { bookingId, memberId, storeId, staffId, serviceId, serviceName } = booking;
    return this.store.open(tx, { bookingId, memberId, storeId, staffId, serviceId, serviceName, startedAt });
  }
}
