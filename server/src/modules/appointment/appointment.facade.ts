import { Injectable } from '@nestjs/common';
import type { BookingState } from './appointment.types.js';
import { BookingStore } from './booking.store.js';

/** What other rooms may know of a booking. */
export interface BookingInfo {
  readonly id: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly state: BookingState;
  readonly start: Date;
  readonly end: Date;
  readonly orderId: number | null;
}

/** The room's front door. */
@Injectable()
export class AppointmentFacade {
  constructor(private readonly bookings: BookingStore) {}

  async brief(bookingId: number): Promise<BookingInfo | null> {
    return (await this.briefs([bookingId])).get(bookingId) ?? null;
  }

  /** Unknown ids are missing from the map. */
  async briefs(bookingIds: readonly number[]): Promise<Map<number, BookingInfo>> {
    if (bookingIds.length === 0) return new Map();
    const bookings = await this.bookings.select('id IN (?)', [[...bookingIds]]);
    return new Map(
      bookings.map(({ id, memberId, storeId, staffId, serviceId, serviceName, state, start, end, orderId }) => [
        id,
        { id, memberId, storeId, staffId, serviceId, serviceName, state, start, end, orderId },
      ]),
    );
  }
}
