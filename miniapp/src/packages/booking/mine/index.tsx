import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { usePaged, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { BookingTicket } from '@/ui/booking-ticket';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Segmented } from '@/ui/segmented';
import { Empty, Show } from '@/ui/states';
import { loadPast, loadUpcoming, loadWaitlist } from '../api';
import { Waiting } from '../components/waiting';

type Tab = 'upcoming' | 'waiting' | 'past';

const TABS: readonly { value: Tab; label: string }[] = [
  { value: 'upcoming', label: '待到店' },
  { value: 'waiting', label: '候补' },
  { value: 'past', label: '以前的' },
];

const open = (id: number) => (): void => go('bookingDetail', { id });

function Upcoming(): JSX.Element {
  const query = useQuery(loadUpcoming, 'bookings-upcoming');
  return (
    <Show query={query} skeleton={[220, 220]}>
      {(items) =>
        items.length === 0 ? (
          <Empty
            icon="calendar"
            title="还没有预约"
            detail="选好服务和时间，到店不用等"
            action={{ id: 'bookings-book', label: '去预约', run: () => go('booking') }}
          />
        ) : (
          <>
            {items.map((booking) => (
              <BookingTicket key={booking.id} booking={booking} onClick={open(booking.id)} />
            ))}
          </>
        )
      }
    </Show>
  );
}

function Past(): JSX.Element {
  const list = usePaged(loadPast, 'bookings-past');
  return (
    <Paged
      list={list}
      skeleton={[180, 180]}
      empty={<Empty icon="calendar" title="还没有来过" detail="完成的预约会留在这里" />}
    >
      {(items) =>
        items.map((booking) => <BookingTicket key={booking.id} booking={booking} onClick={open(booking.id)} />)
      }
    </Paged>
  );
}

function Line(): JSX.Element {
  const query = useQuery(loadWaitlist, 'bookings-waiting');
  return (
    <Show query={query} skeleton={[200, 200]}>
      {(waitlist) => <Waiting waitlist={waitlist} onChange={query.replace} />}
    </Show>
  );
}

export default function MyBookingsPage(): JSX.Element {
  const asked = useRouter().params['tab'];
  const [tab, setTab] = useState<Tab>(TABS.find(({ value }) => value === asked)?.value ?? 'upcoming');
  return (
    <Page id="page-bookings" title="我的预约">
      <Segmented id="bookings-tab" value={tab} options={TABS} onChange={setTab} />
      {tab === 'upcoming' && <Upcoming />}
      {tab === 'waiting' && <Line />}
      {tab === 'past' && <Past />}
    </Page>
  );
}
