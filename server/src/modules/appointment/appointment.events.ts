import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const BOOKING_BOOKED = 'booking.booked';
export const BOOKING_MOVED = 'booking.moved';
export const BOOKING_CANCELLED = 'booking.cancelled';
export const BOOKING_CHECKED_IN = 'booking.checked_in';
export const BOOKING_DONE = 'booking.done';
export const BOOKING_NO_SHOW = 'booking.no_show';
export const BOOKING_NO_SHOW_UNDONE = 'booking.no_show_undone';
export const BOOKING_REMINDER_DUE = 'booking.reminder_due';
export const BOOKING_OFFERED = 'booking.offered';
/** WeChat did not give a deposit back: somebody in the store may have to see to it. */
export const BOOKING_REFUND_FAILED = 'booking.refund_failed';

/** What every one of these events says. Instants are ISO 8601 in UTC. */
export interface BookingNews {
  readonly bookingId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly storeName: string;
  /** Who serves; null while nobody has to. */
  readonly staffId: number | null;
  readonly serviceId: number;
  readonly serviceName: string;
  readonly start: string;
  readonly end: string;
}

export interface BookingMoved extends BookingNews {
  readonly fromStart: string;
  readonly by: 'member' | 'staff';
}

export interface BookingCancelled extends BookingNews {
  readonly by: 'member' | 'staff' | 'system';
  readonly reason: string;
  /** Fen: what goes back to the member, and what the house keeps. */
  readonly returnedFen: number;
  readonly keptFen: number;
}

export interface BookingReminderDue extends BookingNews {
  readonly kind: 'first' | 'last';
}

export interface BookingRefundFailed extends BookingNews {
  readonly amountFen: number;
  /** Which attempt it was. */
  readonly attempt: number;
}

/** A place that became free is kept for somebody in line. */
export interface BookingOffered extends BookingNews {
  readonly offerId: number;
  readonly expiresAt: string;
}

export function bookingNews(
  type: string,
  news: BookingNews,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent {
  return { type, subject: `booking:${news.bookingId}`, payload: { ...news, ...more } };
}
