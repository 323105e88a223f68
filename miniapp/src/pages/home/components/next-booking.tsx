import type { BookingBrief } from '@/lib/booking-types';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { memberApi } from '@/lib/session';
import { BookingTicket } from '@/ui/booking-ticket';

async function loadNext(): Promise<BookingBrief | null> {
  const { items } = await memberApi.get<{ items: BookingBrief[] }>('/member/bookings/upcoming');
  return items[0] ?? null;
}

/** The next visit on the home page; nothing at all when there is none. */
export function NextBooking(): JSX.Element | null {
  const { data: next } = useQuery(loadNext, 'next-booking');
  if (!next) return null;
  return <BookingTicket booking={next} onClick={() => go('bookingDetail', { id: next.id })} />;
}
