import type { DepositWay } from '../appointment.types.js';

/** How a member wants to secure the booking, and the deposit they were shown. */
export interface HowSecured {
  readonly pay: DepositWay;
  readonly cardId: number | null;
  /** Fen, as shown: anything else means that the price has changed since. */
  readonly depositFen: number;
}

export interface WantedBooking extends HowSecured {
  readonly serviceId: number;
  readonly storeId: number;
  /** Null for whoever is free. */
  readonly staffId: number | null;
  readonly start: Date;
  readonly note: string | null;
}
