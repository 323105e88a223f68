export { AppointmentModule } from './appointment.module.js';
export { AppointmentFacade, type BookingInfo } from './appointment.facade.js';
export type { BookingState } from './appointment.types.js';
export {
  BOOKING_BOOKED,
  BOOKING_CANCELLED,
  BOOKING_CHECKED_IN,
  BOOKING_DONE,
  BOOKING_MOVED,
  BOOKING_NO_SHOW,
  BOOKING_NO_SHOW_UNDONE,
  BOOKING_OFFERED,
  BOOKING_REFUND_FAILED,
  BOOKING_REMINDER_DUE,
  type BookingCancelled,
  type BookingMoved,
  type BookingNews,
  type BookingOffered,
  type BookingRefundFailed,
  type BookingReminderDue,
} from './appointment.events.js';
export { BookingChangeEntity } from './booking-change.entity.js';
export { BookingEntity } from './booking.entity.js';
export { BookingGateEntity } from './booking-gate.entity.js';
export { BookingRefundEntity } from './booking-refund.entity.js';
export { BookingReminderEntity } from './booking-reminder.entity.js';
export { WaitlistEntryEntity } from './waitlist/waitlist-entry.entity.js';
export { WaitlistOfferEntity } from './waitlist/waitlist-offer.entity.js';
