/** What this room reads of what bookings and service records tell. */

export interface BookingFact {
  readonly bookingId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceName: string;
  /** ISO instant. */
  readonly start: string;
}

export interface ServiceRatedFact {
  readonly bookingId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceName: string;
  /** 1 to 5. */
  readonly stars: number;
}
