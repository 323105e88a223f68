import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { StaffBooking } from '@/lib/booking-types';
import { bookingState, codeText, depositText, spanText } from '@/lib/booking-words';
import { dayText, momentText, moneyShort } from '@/lib/format';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { findBooking, loadBooking } from '../booking-api';
import { historyText } from '../booking-words';
import { BookingActs } from '../components/booking-acts';
import { DepositRefund } from '../components/deposit-refund';
import './index.scss';

function Head({ booking }: { booking: StaffBooking }): JSX.Element {
  const { label, tone } = bookingState(booking.state);
  return (
    <Card>
      <View className="visit-head">
        <View id={`booking-state-${booking.state}`}>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Text className="visit-head__code">{codeText(booking.code)}</Text>
      </View>
      <Text className="visit-time">{spanText(booking.start, booking.end)}</Text>
      <Text className="visit-day">{dayText(booking.start)}</Text>
      <Text className="visit-what">{booking.serviceName}</Text>
    </Card>
  );
}

function Facts({ booking, onGuest }: { booking: StaffBooking; onGuest: () => void }): JSX.Element {
  const { guest, staffName, staffNamed, roomName, note, priceFen } = booking;
  const deposit = depositText(booking);
  const who = [staffName, roomName].filter(Boolean).join(' · ');
  return (
    <Card flush>
      <Row
        id="booking-guest"
        icon="person"
        title={guest.nickname}
        detail={`${guest.phoneMasked} · ${guest.tierName}`}
        onClick={onGuest}
      />
      {who !== '' && <Row icon="people" title={who} {...(staffNamed ? { value: '顾客指定' } : {})} />}
      <Row icon="wallet" title={moneyShort(priceFen)} {...(deposit === '' ? {} : { detail: deposit })} />
      {note !== null && <Row id="booking-note" icon="list" title={note} detail="顾客备注" />}
    </Card>
  );
}

function History({ booking }: { booking: StaffBooking }): JSX.Element {
  return (
    <Card title="经过">
      {booking.history.map((line, index) => (
        <View key={index} className="visit-step">
          <Text className="visit-step__what">{historyText(line)}</Text>
          <Text className="visit-step__when">
            {line.actorName} · {momentText(line.at)}
          </Text>
        </View>
      ))}
    </Card>
  );
}

function Visit({ desk }: { desk: Desk }): JSX.Element {
  const { params } = useRouter();
  const code = params['code'];
  const id = Number(params['id']);
  const query = useQuery(
    () => (code === undefined ? loadBooking(id) : findBooking(code, desk.store.id)),
    `staff-booking-${code ?? id}`,
  );
  return (
    <Show query={query} skeleton={[260, 300, 200]}>
      {(booking) => (
        <>
          <Head booking={booking} />
          {desk.can('booking.handle') && <BookingActs booking={booking} onChange={query.replace} />}
          {booking.refund && (
            <DepositRefund
              id={booking.id}
              refund={booking.refund}
              mayResend={desk.can('order.refund')}
              onChange={() => void query.reload()}
            />
          )}
          <Facts booking={booking} onGuest={() => go('staffMember', { id: booking.guest.id })} />
          <History booking={booking} />
        </>
      )}
    </Show>
  );
}

export default function StaffBookingPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-booking" title="预约">
      {desk && <Visit desk={desk} />}
    </Page>
  );
}
