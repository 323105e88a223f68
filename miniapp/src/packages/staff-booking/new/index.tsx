import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { businessDate } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { money, momentText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { replaceWith } from '@/lib/navigate';
import type { StaffMemberRow } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { book, loadGuest, loadServices } from '../api';
import type { StoreService } from '../api';
import { DayStrip } from '../components/day-strip';
import { GuestPicker } from '../components/guest-picker';
import { SlotPicker } from '../components/slot-picker';
import { instantAt, stripDays } from '../model';
import './index.scss';

interface Chip {
  key: string;
  label: string;
  note?: string;
}

function Chips({
  id,
  chips,
  value,
  onChange,
}: {
  id: string;
  chips: readonly Chip[];
  value: string;
  onChange: (key: string) => void;
}): JSX.Element {
  return (
    <View className="pick-chips">
      {chips.map(({ key, label, note }) => (
        <View
          key={key}
          id={`${id}-${key}`}
          className={key === value ? 'pick-chip pick-chip--on' : 'pick-chip'}
          role="radio"
          aria-checked={key === value}
          onClick={() => onChange(key)}
        >
          <Text className="pick-chip__label">{label}</Text>
          {note !== undefined && <Text className="pick-chip__note">{note}</Text>}
        </View>
      ))}
    </View>
  );
}

const serviceChip = ({ id, name, minutes, priceFen }: StoreService): Chip => ({
  key: String(id),
  label: name,
  note: `${minutes} 分钟 · ${priceFen === 0 ? '免费' : money(priceFen)}`,
});

/** What can be booked here, and the guest whose page somebody came from. */
interface Offer {
  services: StoreService[];
  guest: StaffMemberRow | null;
}

interface Wanted {
  service: StoreService;
  staffId: number | null;
  date: string;
  start: string | null;
  guest: StaffMemberRow | null;
  note: string;
}

function useWanted({ services, guest }: Offer): [Wanted | null, (part: Partial<Wanted>) => void] {
  const { params } = useRouter();
  const date = params['date'] ?? businessDate(new Date());
  const named = params['staffId'] === undefined ? null : Number(params['staffId']);
  const able = services.find(({ staff }) => named === null || staff.some(({ id }) => id === named)) ?? services[0];
  const [wanted, setWanted] = useState<Wanted | null>(
    able
      ? {
          ...{ service: able, date, guest, note: '' },
          staffId: able.staff.some(({ id }) => id === named) ? named : null,
          start: params['minute'] === undefined ? null : instantAt(date, Number(params['minute'])),
        }
      : null,
  );
  return [wanted, (part) => setWanted((old) => old && { ...old, ...part })];
}

type Change = (part: Partial<Wanted>) => void;

function What({
  services,
  wanted,
  change,
}: {
  services: readonly StoreService[];
  wanted: Wanted;
  change: Change;
}): JSX.Element {
  const { service, staffId } = wanted;
  return (
    <Card title="约什么">
      <Chips
        id="service"
        chips={services.map(serviceChip)}
        value={String(service.id)}
        onChange={(key) => {
          const next = services.find(({ id }) => String(id) === key) ?? service;
          const able = next.staff.some(({ id }) => id === staffId);
          change({ service: next, staffId: able ? staffId : null, start: null });
        }}
      />
    </Card>
  );
}

function Who({ wanted: { service, staffId }, change }: { wanted: Wanted; change: Change }): JSX.Element | null {
  if (!service.needsStaff) return null;
  const people = service.staff.map(({ id, name }) => ({ key: String(id), label: name }));
  return (
    <Card title="找谁做">
      <Chips
        id="person"
        chips={[{ key: 'any', label: '谁都可以' }, ...people]}
        value={staffId === null ? 'any' : String(staffId)}
        onChange={(key) => change({ staffId: key === 'any' ? null : Number(key), start: null })}
      />
    </Card>
  );
}

function When({ storeId, wanted, change }: { storeId: number; wanted: Wanted; change: Change }): JSX.Element {
  const { service, staffId, date, start } = wanted;
  return (
    <Card title="什么时候">
      <DayStrip
        days={stripDays(new Date()).slice(1)}
        value={date}
        onChange={(next) => change({ date: next, start: null })}
      />
      <SlotPicker
        storeId={storeId}
        service={service}
        staffId={staffId}
        date={date}
        value={start}
        onChange={(next) => change({ start: next })}
      />
    </Card>
  );
}

async function send(storeId: number, wanted: Wanted): Promise<void> {
  const { service, staffId, start, guest, note } = wanted;
  if (guest === null || start === null) return;
  const booking = await book({
    ...{ storeId, memberId: guest.id, serviceId: service.id, start },
    ...(staffId === null ? {} : { staffId }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  });
  toast('约好了', 'success');
  replaceWith('staffBooking', { id: booking.id });
}

function Whom({ storeId, wanted, change }: { storeId: number; wanted: Wanted; change: Change }): JSX.Element {
  return (
    <Card title="哪位顾客">
      <GuestPicker storeId={storeId} value={wanted.guest} onChange={(guest) => change({ guest })} />
    </Card>
  );
}

function Book({ desk, offer }: { desk: Desk; offer: Offer }): JSX.Element {
  const [wanted, change] = useWanted(offer);
  const save = useAction(send);
  if (!wanted) return <Empty icon="calendar" title="还没有可约的服务" detail="总部开通服务后，就能在这里为顾客预约" />;
  const { start, guest, note } = wanted;
  // Who is known already stands above what is still to be chosen.
  const knownGuest = offer.guest !== null;
  const whom = <Whom storeId={desk.store.id} wanted={wanted} change={change} />;
  return (
    <>
      {knownGuest && whom}
      <What services={offer.services} wanted={wanted} change={change} />
      <Who wanted={wanted} change={change} />
      <When storeId={desk.store.id} wanted={wanted} change={change} />
      {!knownGuest && whom}
      <Card>
        <Field
          id="new-note"
          label="备注"
          placeholder="顾客的要求，可不填"
          maxLength={200}
          value={note}
          onChange={(next) => change({ note: next })}
        />
      </Card>
      <View className="new-foot">
        <Text className="new-foot__text" id="new-summary">
          {start === null ? '请选择时间' : momentText(start)} · {guest === null ? '请选择顾客' : guest.name}
        </Text>
        <Button
          id="new-book"
          busy={save.busy}
          disabled={start === null || guest === null}
          onClick={() => save.run(desk.store.id, wanted)}
        >
          确认预约
        </Button>
      </View>
    </>
  );
}

async function loadOffer(storeId: number, memberId: number | null): Promise<Offer> {
  const [services, guest] = await Promise.all([loadServices(storeId), memberId === null ? null : loadGuest(memberId)]);
  return { services, guest };
}

function NewBooking({ desk }: { desk: Desk }): JSX.Element {
  const { params } = useRouter();
  const memberId = params['memberId'] === undefined ? null : Number(params['memberId']);
  const query = useQuery(() => loadOffer(desk.store.id, memberId), `offer-${desk.store.id}-${memberId}`);
  return (
    <Show query={query} skeleton={[260, 140, 300]}>
      {(offer) => <Book desk={desk} offer={offer} />}
    </Show>
  );
}

export default function StaffNewBookingPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-new-booking" title="代客预约">
      {desk ? <NewBooking key={desk.store.id} desk={desk} /> : ''}
    </Page>
  );
}
