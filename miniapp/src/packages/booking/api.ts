import type { Page } from '@/lib/api-types';
import type {
  BookBody,
  Booking,
  BookingBrief,
  BookingDayPart,
  BookingOffer,
  BookingSlotDay,
  BookingWithPayment,
  PayWay,
  Waitlist,
} from '@/lib/booking-types';
import { memberApi } from '@/lib/session';

export const loadOffer = (serviceId: number, storeId: number): Promise<BookingOffer> =>
  memberApi.get('/member/booking/offer', { serviceId, storeId });

export interface SlotQuestion {
  serviceId: number;
  storeId: number;
  staffId: number | null;
  from: string;
  days: number;
  movingId: number | null;
}

export async function loadSlots(question: SlotQuestion): Promise<BookingSlotDay[]> {
  return (await memberApi.get<{ days: BookingSlotDay[] }>('/member/booking/slots', { ...question })).days;
}

export const book = (body: BookBody): Promise<BookingWithPayment> =>
  memberApi.command('booking', '/member/bookings', body);

export const acceptOffer = (
  id: number,
  body: { pay: PayWay; depositFen: number; cardId?: number },
): Promise<BookingWithPayment> =>
  memberApi.command(`booking-offer-${id}`, `/member/waitlist/offers/${id}/accept`, body);

export const loadBooking = (id: number): Promise<Booking> => memberApi.get(`/member/bookings/${id}`);
export const payBooking = (id: number): Promise<BookingWithPayment> => memberApi.post(`/member/bookings/${id}/pay`);
/** Asks WeChat when the payment's notice has not arrived. */
export const syncBooking = (id: number): Promise<Booking> => memberApi.post(`/member/bookings/${id}/sync`);

export const cancelBooking = (id: number): Promise<Booking> =>
  memberApi.command(`booking-cancel-${id}`, `/member/bookings/${id}/cancel`, {});

export const moveBooking = (id: number, body: { start: string; staffId?: number }): Promise<Booking> =>
  memberApi.command(`booking-move-${id}`, `/member/bookings/${id}/reschedule`, body);

export const loadPast = (cursor: string | null): Promise<Page<BookingBrief>> =>
  memberApi.get('/member/bookings', { cursor, limit: 20 });

export async function loadUpcoming(): Promise<BookingBrief[]> {
  return (await memberApi.get<{ items: BookingBrief[] }>('/member/bookings/upcoming')).items;
}

export const loadWaitlist = (): Promise<Waitlist> => memberApi.get('/member/waitlist');

export const joinWaitlist = (body: {
  serviceId: number;
  storeId: number;
  date: string;
  part: BookingDayPart;
  staffId?: number;
}): Promise<Waitlist> => memberApi.command('booking-wait', '/member/waitlist', body);

export const leaveWaitlist = (id: number): Promise<Waitlist> =>
  memberApi.command(`booking-wait-leave-${id}`, `/member/waitlist/${id}/leave`, {});
