import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MemberMe, StoreBrief } from '@/lib/api-types';
import { spanText, whenText } from '@/lib/booking-words';
import { dayText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { BookingTicket } from '@/ui/booking-ticket';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { StoreChoice } from '@/ui/store-choice';
import { loadMyTime, loadServices } from './api';
import type { MyTime } from './api';
import { ServiceCard } from './components/service-card';
import './index.scss';

function Offers({ offers }: { offers: MyTime['waitlist']['offers'] }): JSX.Element {
  return (
    <>
      {offers.map(({ id, start, end, serviceName, storeName, expiresAt }) => (
        <Card key={id} id={`offer-${id}`} tone="persimmon" onClick={() => go('bookings', { tab: 'waiting' })}>
          <Text className="kept__title">有空位了，先留给你</Text>
          <Text className="kept__time">
            {dayText(start)} {spanText(start, end)}
          </Text>
          <Text className="kept__fact">
            {serviceName} · {storeName}，保留到 {whenText(expiresAt, new Date())}
          </Text>
        </Card>
      ))}
    </>
  );
}

/** What is already booked comes before what could be. */
function Mine(): JSX.Element | null {
  const query = useQuery(loadMyTime, 'my-time');
  if (query.data === null) return null;
  const { upcoming, waitlist } = query.data;
  const [next] = upcoming;
  const waiting = waitlist.entries.filter(({ state }) => state === 'waiting').length;
  const rest = [
    upcoming.length > 1 ? `还有 ${upcoming.length - 1} 个预约` : '',
    waiting > 0 ? `${waiting} 个候补` : '',
  ].filter(Boolean);
  return (
    <>
      <Offers offers={waitlist.offers} />
      {next && <BookingTicket booking={next} onClick={() => go('bookingDetail', { id: next.id })} />}
      <View className="mine-more">
        <Text className="mine-more__text">{rest.join('，')}</Text>
        <Button id="bookings-all" kind="plain" size="small" onClick={() => go('bookings')}>
          我的预约
        </Button>
      </View>
    </>
  );
}

function Services({ store }: { store: StoreBrief }): JSX.Element {
  const query = useQuery(() => loadServices(store.id), `services-${store.id}`);
  return (
    <Show query={query} skeleton={[180, 180, 180]}>
      {(services) =>
        services.length === 0 ? (
          <Empty icon="calendar" title="这家店还没有开放预约" detail="可以换一家店看看，或直接到店" />
        ) : (
          <>
            {services.map((service) => (
              <ServiceCard
                key={service.id}
                service={service}
                onBook={() => go('bookingSlots', { serviceId: service.id, storeId: store.id })}
              />
            ))}
          </>
        )
      }
    </Show>
  );
}

function ForMember({ me }: { me: MemberMe }): JSX.Element {
  const [store, setStore] = useState<StoreBrief | null>(me.homeStore);
  return (
    <>
      <Mine />
      <SectionTitle
        aside={<StoreChoice id="booking-store" question="在哪家店预约" store={store} onChoose={setStore} />}
      >
        可以预约
      </SectionTitle>
      {store === null ? (
        <Empty icon="store" title="先选一家门店" detail="不同门店的服务和时间不一样" />
      ) : (
        <Services store={store} />
      )}
    </>
  );
}

export default function BookingPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-booking" title="预约" tab>
      {membership.status === 'member' ? <ForMember me={membership.me} /> : <MemberOnly purpose="可约的时间" />}
    </Page>
  );
}
