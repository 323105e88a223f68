import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names bookings have here; nothing is written by hand. */
export type BookingState = Schemas['BookingState'];
export type BookingBrief = Schemas['BookingBrief'];
export type Booking = Schemas['Booking'];
export type BookingWithPayment = Schemas['BookingWithPayment'];
export type BookingService = Schemas['BookingService'];
export type BookingOffer = Schemas['BookingOffer'];
export type BookingSlot = Schemas['BookingSlot'];
export type BookingSlotDay = Schemas['BookingSlotDay'];
export type BookingDayPart = Schemas['BookingDayPart'];
export type BookBody = Schemas['BookBody'];
export type PayWay = Schemas['BookingDepositWay'];
export type Waitlist = Schemas['Waitlist'];
export type WaitlistEntry = Schemas['WaitlistEntry'];
export type WaitlistOffer = Schemas['WaitlistOffer'];
export type StaffBooking = Schemas['StaffBooking'];
export type StaffBookBody = Schemas['StaffBookBody'];
