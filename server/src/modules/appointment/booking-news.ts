import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { type BookingNews, bookingNews } from './appointment.events.js';
import type { StoredBooking } from './booking.store.js';

type Told = Pick<
  StoredBooking,
  'id' | 'memberId' | 'storeId' | 'staffId' | 'serviceId' | 'serviceName' | 'start' | 'end'
>;

/** Tells the other rooms what became of a booking. */
@Injectable()
export class BookingTeller {
  constructor(private readonly organization: OrganizationFacade) {}

  async tell(
    tx: Transaction,
    type: string,
    booking: Told,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const store = await this.organization.store(booking.storeId);
    const news: BookingNews = {
      bookingId: booking.id,
      memberId: booking.memberId,
      storeId: booking.storeId,
      storeName: store?.name ?? '',
      staffId: booking.staffId,
      serviceId: booking.serviceId,
      serviceName: booking.serviceName,
      start: booking.start.toISOString(),
      end: booking.end.toISOString(),
    };
    tx.emit(bookingNews(type, news, more));
  }
}
