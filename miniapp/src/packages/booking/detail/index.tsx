import { useEffect, useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Booking } from '@/lib/booking-types';
import { bookingState, codeText, depositText, spanText, whenText } from '@/lib/booking-words';
import { dayText, momentText, moneyShort } from '@/lib/format';
import { useAction, useActive, usePolling, useQuery } from '@/lib/hooks';
import { address, go, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { cashierResult } from '@/lib/platform/cashier-result';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Qr } from '@/ui/qr';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { StoreRow } from '@/ui/store-row';
import { SubscribeAsk } from '@/ui/subscribe-ask';
import { Tag } from '@/ui/tag';
import { cancelBooking, loadBooking, payBooking, syncBooking } from '../api';
import './index.scss';

const ASK_EVERY_MS = 1500;
const LOOK_EVERY_MS = 5000;
const ASK_AT_MOST = 40;

/** What is shown at the counter, as bright as the phone can. */
function Pass({ booking }: { booking: Booking }): JSX.Element {
  const active = useActive();
  useEffect(() => {
    platform.brightScreen(active);
    return () => platform.brightScreen(false);
  }, [active]);
  return (
    <View className="booking-pass__code">
      <Qr text={booking.code} size={320} />
      <Text className="booking-pass__digits" id="booking-code" data-code={booking.code}>
        {codeText(booking.code)}
      </Text>
      <Text className="booking-pass__hint">到店出示给店员签到</Text>
    </View>
  );
}

function Head({ booking }: { booking: Booking }): JSX.Element {
  const { label, tone } = bookingState(booking.state);
  return (
    <Card>
      <View className="booking-pass">
        <View id={`booking-state-${booking.state}`}>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Text className="booking-pass__when">{dayText(booking.start)}</Text>
        <Text className="booking-pass__time">{spanText(booking.start, booking.end)}</Text>
        <Text className="booking-pass__what">{booking.serviceName}</Text>
        {booking.state === 'booked' && <Pass booking={booking} />}
      </View>
    </Card>
  );
}

function Facts({ booking }: { booking: Booking }): JSX.Element {
  const { store, staffName, roomName, note } = booking;
  const deposit = depositText(booking);
  const who = [staffName, roomName].filter(Boolean).join(' · ');
  return (
    <Card flush>
      <StoreRow id="booking-store" store={store} />
      {who !== '' && <Row icon="person" title={who} detail="为你服务" />}
      {deposit !== '' && <Row id="booking-deposit" icon="wallet" title={deposit} />}
      {note !== null && <Row icon="list" title={note} detail="备注" />}
    </Card>
  );
}

function CancelSheet({
  booking,
  onClose,
  onDone,
}: {
  booking: Booking;
  onClose: () => void;
  onDone: (booking: Booking) => void;
}): JSX.Element {
  const cost = booking.cancelCostFen;
  const cancel = useAction(async () => {
    const now = await cancelBooking(booking.id);
    onDone(now);
    onClose();
    toast('已取消');
  });
  const held = booking.depositState === 'held' && booking.depositWay !== 'card';
  const words =
    cost > 0
      ? `已过免费取消时间（${momentText(booking.freeUntil)}），现在取消，定金 ${moneyShort(cost)} 不退。`
      : held
        ? `现在取消不扣钱，定金 ${moneyShort(booking.depositFen)} 会退给你。`
        : '现在取消不扣钱，时段会让给其他顾客。';
  return (
    <Sheet
      id="booking-cancel-sheet"
      title="取消这个预约？"
      onClose={onClose}
      footer={
        <Button
          id="booking-cancel-confirm"
          kind={cost > 0 ? 'danger' : 'primary'}
          busy={cancel.busy}
          onClick={cancel.run}
        >
          {cost > 0 ? `仍要取消，放弃 ${moneyShort(cost)}` : '确认取消'}
        </Button>
      }
    >
      <Text className="booking-words" id="booking-cancel-words">
        {words}
      </Text>
    </Sheet>
  );
}

function PayBar({ booking }: { booking: Booking }): JSX.Element {
  const pay = useAction(async () => {
    const { id, payment } = await payBooking(booking.id);
    if (payment === null) return;
    const result = await platform.pay(payment, address('bookingDetail', { id, fresh: 1 }));
    replaceWith('bookingDetail', { id, fresh: 1, result });
  });
  const until = booking.expiresAt === null ? '' : `，为你保留到 ${whenText(booking.expiresAt, new Date())}`;
  return (
    <Card tone="gold">
      <Text className="booking-words">
        付 {moneyShort(booking.depositFen)} 定金就约好了{until}
      </Text>
      <Button id="booking-pay" busy={pay.busy} onClick={pay.run}>
        微信支付 {moneyShort(booking.depositFen)}
      </Button>
    </Card>
  );
}

function Acts({ booking, onCancel }: { booking: Booking; onCancel: () => void }): JSX.Element {
  const keep = useAction(async () => {
    const { calendarPath, serviceName, store, start, end, code } = booking;
    if (calendarPath === null) return;
    const note = { title: `${serviceName} · ${store.name}`, start, end, place: store.address, filePath: calendarPath };
    const kept = await platform.addToCalendar({ ...note, description: `预约码 ${code}` });
    if (kept && platform.kind === 'weapp') toast('已加入手机日历');
  });
  const { id, serviceId, storeId } = booking;
  return (
    <View className="booking-acts">
      {['checked_in', 'serving', 'done'].includes(booking.state) && (
        <Button id="booking-record" onClick={() => go('record', { bookingId: id })}>
          {booking.state === 'done' ? '评价这次服务' : '看服务进度'}
        </Button>
      )}
      {booking.calendarPath !== null && (
        <Button id="booking-calendar" kind="line" icon="calendar" busy={keep.busy} onClick={keep.run}>
          加入手机日历
        </Button>
      )}
      {booking.canMove && (
        <Button
          id="booking-move"
          kind="line"
          icon="clock"
          onClick={() => go('bookingSlots', { serviceId, storeId, moving: id })}
        >
          改时间（还可改 {String(booking.movesLeft)} 次）
        </Button>
      )}
      {booking.canCancel && (
        <Button id="booking-cancel" kind="plain" onClick={onCancel}>
          取消预约
        </Button>
      )}
      {!booking.canCancel && ['done', 'cancelled', 'no_show'].includes(booking.state) && (
        <Button id="booking-again" kind="line" onClick={() => go('bookingSlots', { serviceId, storeId })}>
          再约一次
        </Button>
      )}
    </View>
  );
}

export default function BookingDetailPage(): JSX.Element {
  const { params } = useRouter();
  const id = Number(params['id']);
  const fresh = params['fresh'] === '1';
  const told = cashierResult(params['result']);
  const asked = useRef(0);
  const [cancelling, setCancelling] = useState(false);
  const query = useQuery(() => (fresh ? syncBooking(id) : loadBooking(id)), `booking-${id}`);
  const booking = query.data;
  // Somebody who has just paid is answered soon; a booking on the screen at the counter changes by the clerk's hand.
  const paying = booking?.state === 'held' && fresh && told !== 'cancel' && asked.current < ASK_AT_MOST;
  usePolling(
    async () => {
      asked.current += 1;
      query.replace(await syncBooking(id));
    },
    ASK_EVERY_MS,
    paying,
  );
  usePolling(
    async () => query.replace(await loadBooking(id)),
    LOOK_EVERY_MS,
    booking !== null && isMoving(booking) && !paying,
  );
  return (
    <Page id="page-booking-detail" title="预约详情">
      <Show query={query} skeleton={[520, 200, 200]}>
        {(data) => (
          <>
            <Head booking={data} />
            {data.state === 'held' && <PayBar booking={data} />}
            {fresh && data.state === 'booked' && <SubscribeAsk moment="booking" />}
            <Facts booking={data} />
            <Text className="booking-rule" id="booking-rule">
              {data.ruleText}
            </Text>
            <Acts booking={data} onCancel={() => setCancelling(true)} />
            {cancelling && (
              <CancelSheet booking={data} onClose={() => setCancelling(false)} onDone={(now) => query.replace(now)} />
            )}
          </>
        )}
      </Show>
    </Page>
  );
}

function isMoving({ state, start }: Booking): boolean {
  const soon = Date.parse(start) - Date.now() < 2 * 3_600_000;
  return state === 'checked_in' || state === 'serving' || (state === 'booked' && soon);
}
