import type { BookingBrief, BookingService, Waitlist } from '@/lib/booking-types';
import { memberApi } from '@/lib/session';

export async function loadServices(storeId: number): Promise<BookingService[]> {
  return (await memberApi.get<{ items: BookingService[] }>('/member/booking/services', { storeId })).items;
}

export interface MyTime {
  upcoming: BookingBrief[];
  waitlist: Waitlist;
}

export async function loadMyTime(): Promise<MyTime> {
  const [{ items: upcoming }, waitlist] = await Promise.all([
    memberApi.get<{ items: BookingBrief[] }>('/member/bookings/upcoming'),
    memberApi.get<Waitlist>('/member/waitlist'),
  ]);
  return { upcoming, waitlist };
}
