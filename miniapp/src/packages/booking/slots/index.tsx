import { useState } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { BookingOffer, BookingSlot, BookingSlotDay } from '@/lib/booking-types';
import { PART_WORDS, whenText } from '@/lib/booking-words';
import { moneyShort, shanghai } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { go, replaceWith } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { joinWaitlist, loadOffer, loadSlots, moveBooking } from '../api';
import { dayLabel, firstDay, groupsOf, stillAhead } from '../model';
import type { SlotGroup } from '../model';
import './index.scss';

const DAYS = 14;

interface StripProps {
  days: readonly BookingSlotDay[];
  chosen: string;
  onChoose: (date: string) => void;
}

function DayStrip({ days, chosen, onChoose }: StripProps): JSX.Element {
  const now = new Date();
  return (
    <ScrollView className="day-strip" scrollX enhanced showScrollbar={false}>
      <View className="day-strip__row">
        {days.map((day) => {
          const { date, day: text, weekday, note, free } = dayLabel(day, now);
          const on = date === chosen ? ' day-tile--on' : '';
          return (
            <View
              key={date}
              id={`day-${date}`}
              className={`day-tile${on}${free ? '' : ' day-tile--off'}`}
              onClick={() => onChoose(date)}
            >
              <Text className="day-tile__weekday">{weekday}</Text>
              <Text className="day-tile__day">{text}</Text>
              <Text className="day-tile__note">{note}</Text>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}

interface GroupProps {
  group: SlotGroup;
  chosen: string | null;
  /** Absent when nobody can wait for this part any more. */
  onWait?: () => void;
  waiting: boolean;
  onChoose: (slot: BookingSlot) => void;
}

function Group({ group, chosen, onWait, waiting, onChoose }: GroupProps): JSX.Element | null {
  if (group.slots.length === 0 && !onWait) return null;
  return (
    <View className="slot-group">
      <Text className="slot-group__name">{PART_WORDS[group.part]}</Text>
      {group.slots.length === 0 ? (
        <View className="slot-full">
          <Text className="slot-full__text">这段时间约满了，有空位先留给你</Text>
          <Button id={`wait-${group.part}`} kind="soft" size="small" busy={waiting} onClick={() => onWait?.()}>
            排候补
          </Button>
        </View>
      ) : (
        <View className="slot-grid">
          {group.slots.map((slot) => (
            <View
              key={slot.start}
              id={`slot-${shanghai(new Date(slot.start)).clock.replace(':', '')}`}
              className={slot.start === chosen ? 'slot slot--on' : 'slot'}
              hoverClass="g-pressed"
              onClick={() => onChoose(slot)}
            >
              <Text className="slot__time">{shanghai(new Date(slot.start)).clock}</Text>
              {slot.left > 1 && <Text className="slot__left">余 {slot.left}</Text>}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

interface PeopleProps {
  offer: BookingOffer;
  chosen: number | null;
  onChoose: (id: number | null) => void;
}

function People({ offer, chosen, onChoose }: PeopleProps): JSX.Element | null {
  if (offer.staff.length === 0) return null;
  const all = [{ id: null, name: '都可以', title: '最快约到' }, ...offer.staff];
  return (
    <ScrollView className="people" scrollX enhanced showScrollbar={false}>
      <View className="people__row">
        {all.map(({ id, name, title }) => (
          <View
            key={id ?? 0}
            id={`person-${id ?? 'any'}`}
            className={id === chosen ? 'person person--on' : 'person'}
            onClick={() => onChoose(id)}
          >
            <Text className="person__name">{name}</Text>
            <Text className="person__title">{title}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

interface TimesProps {
  days: readonly BookingSlotDay[];
  asked: { serviceId: number; storeId: number; staffId: number | null; moving: boolean };
  slot: BookingSlot | null;
  onChoose: (slot: BookingSlot | null) => void;
}

function Times({ days, asked, slot, onChoose }: TimesProps): JSX.Element {
  const [picked, setPicked] = useState<string | null>(null);
  const date = days.some((day) => day.date === picked) ? picked : firstDay(days);
  const day = days.find((one) => one.date === date);
  const wait = useAction(async (part: SlotGroup['part']) => {
    if (date === null) return;
    const { serviceId, storeId, staffId } = asked;
    await joinWaitlist({ serviceId, storeId, date, part, ...(staffId === null ? {} : { staffId }) });
    toast('已为你排上候补，有空位会马上通知你');
    go('bookings', { tab: 'waiting' });
  });
  if (date === null || !day) return <Empty icon="calendar" title="暂时没有可约的日子" detail="过几天再来看看" />;
  const groups = groupsOf(day);
  const mayWait = !asked.moving && ['full', null].includes(day.notice);
  const shown = groups.filter(({ part, slots }) => slots.length > 0 || (mayWait && stillAhead(date, part, new Date())));
  return (
    <>
      <DayStrip
        days={days}
        chosen={date}
        onChoose={(one) => {
          setPicked(one);
          onChoose(null);
        }}
      />
      {shown.length === 0 && <Empty icon="calendar" title="这天约不了" detail="换一天看看，或换一位技师" />}
      {shown.map((group) => (
        <Group
          key={group.part}
          group={group}
          chosen={slot?.start ?? null}
          waiting={wait.busy}
          onWait={() => wait.run(group.part)}
          onChoose={onChoose}
        />
      ))}
    </>
  );
}

function Footer({
  slot,
  busy,
  moving,
  onNext,
}: {
  slot: BookingSlot | null;
  busy: boolean;
  moving: boolean;
  onNext: () => void;
}): JSX.Element {
  const label = moving ? '改到这个时间' : '下一步';
  return (
    <Button id="slots-next" busy={busy} disabled={slot === null} onClick={onNext}>
      {slot === null ? '请选择时间' : `${whenText(slot.start, new Date())} · ${label}`}
    </Button>
  );
}

function Service({ offer: { service, store } }: { offer: BookingOffer }): JSX.Element {
  return (
    <Card>
      <Text className="slots-service">{service.name}</Text>
      <Text className="slots-facts">
        {service.minutes} 分钟 · {moneyShort(service.priceFen)} · {store.name}
      </Text>
    </Card>
  );
}

export default function SlotsPage(): JSX.Element {
  const { params } = useRouter();
  const serviceId = Number(params['serviceId']);
  const storeId = Number(params['storeId']);
  const movingId = params['moving'] === undefined ? null : Number(params['moving']);
  const [staffId, setStaffId] = useState<number | null>(params['staffId'] ? Number(params['staffId']) : null);
  const [slot, setSlot] = useState<BookingSlot | null>(null);
  const from = dateOf(new Date());
  const offer = useQuery(() => loadOffer(serviceId, storeId), `booking-offer-${serviceId}-${storeId}`);
  const key = `slots-${serviceId}-${storeId}-${staffId ?? 'any'}`;
  const days = useQuery(() => loadSlots({ serviceId, storeId, staffId, from, days: DAYS, movingId }), key);
  const next = useAction(async () => {
    if (slot === null) return;
    const { start } = slot;
    const staff: { staffId?: number } = staffId === null ? {} : { staffId };
    if (movingId === null) {
      go('bookingConfirm', { serviceId, storeId, start, ...(staffId === null ? {} : { staffId }) } as Record<
        string,
        string | number
      >);
      return;
    }
    await moveBooking(movingId, { start, ...staff });
    toast('已改期');
    replaceWith('bookingDetail', { id: movingId });
  });
  return (
    <Page
      id="page-booking-slots"
      title={movingId === null ? '选择时间' : '改到什么时候'}
      footer={<Footer slot={slot} busy={next.busy} moving={movingId !== null} onNext={next.run} />}
    >
      <Show query={offer} skeleton={[150]}>
        {(data) => (
          <>
            <Service offer={data} />
            <People
              offer={data}
              chosen={staffId}
              onChoose={(id) => {
                setStaffId(id);
                setSlot(null);
              }}
            />
          </>
        )}
      </Show>
      <Show query={days} skeleton={[130, 300]}>
        {(data) => (
          <Times
            days={data}
            asked={{ serviceId, storeId, staffId, moving: movingId !== null }}
            slot={slot}
            onChoose={setSlot}
          />
        )}
      </Show>
    </Page>
  );
}

function dateOf(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
