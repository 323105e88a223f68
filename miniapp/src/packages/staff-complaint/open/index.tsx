import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import { money, momentText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { replaceWith } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { PicturePicker, areSending, mediaIdsOf } from '@/ui/picture-picker';
import type { PickedPicture } from '@/ui/picture-picker';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { TextArea } from '@/ui/text-area';
import { findGuests, loadCategories, loadGuestOrders, openComplaint } from '../api';
import type { Guest } from '../api';

const LEAST_WORDS = 5;

function FindGuest({ storeId, onFound }: { storeId: number; onFound: (guest: Guest) => void }): JSX.Element {
  const [text, setText] = useState('');
  const [guests, setGuests] = useState<Guest[] | null>(null);
  const find = useAction(async () => setGuests(await findGuests(storeId, text.trim())));
  return (
    <Card title="哪位顾客">
      <Field
        id="complaint-guest"
        value={text}
        placeholder="手机号、后四位或会员号"
        onChange={setText}
        onConfirm={find.run}
      />
      {guests?.map((guest) => (
        <Row
          key={guest.id}
          id={`complaint-guest-${guest.id}`}
          icon="person"
          title={guest.name}
          detail={guest.phoneMasked}
          onClick={() => onFound(guest)}
        />
      ))}
      <Button id="complaint-guest-find" kind="soft" busy={find.busy} disabled={text.trim() === ''} onClick={find.run}>
        {guests !== null && guests.length === 0 ? '没有找到，换个号码再试' : '查找'}
      </Button>
    </Card>
  );
}

function OrderChoice({
  storeId,
  guest,
  chosen,
  onChoose,
}: {
  storeId: number;
  guest: Guest;
  chosen: number | null;
  onChoose: (id: number | null) => void;
}): JSX.Element | null {
  const orders = useQuery(() => loadGuestOrders(storeId, guest.id), `complaint-orders-${guest.id}`);
  if (orders.data === null || orders.data.length === 0) return null;
  return (
    <Card title="关于哪笔订单（可不选）" flush>
      {orders.data.map((order) => (
        <Row
          key={order.id}
          id={`complaint-order-${order.id}`}
          icon={order.id === chosen ? 'check' : 'receipt'}
          iconColour={order.id === chosen ? 'pine' : 'persimmon'}
          title={order.summary}
          detail={momentText(order.createdAt)}
          value={money(order.payableFen)}
          onClick={() => onChoose(order.id === chosen ? null : order.id)}
        />
      ))}
    </Card>
  );
}

function Form({ storeId, guest }: { storeId: number; guest: Guest }): JSX.Element {
  const categories = useQuery(loadCategories, 'staff-complaint-categories');
  const [categoryId, setCategory] = useState<number | null>(null);
  const [orderId, setOrder] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly PickedPicture[]>([]);
  const send = useAction(async () => {
    if (categoryId === null) return;
    const about = orderId === null ? {} : { subject: { kind: 'order' as const, id: orderId } };
    const said = { categoryId, words: words.trim(), mediaIds: mediaIdsOf(pictures), ...about };
    const written = await openComplaint({ memberId: guest.id, storeId, ...said });
    toast(written.readable ? '已登记' : '已登记，由总部处理', 'success');
    if (written.readable) replaceWith('staffComplaint', { id: written.id });
    else replaceWith('staffComplaints');
  });
  const ready = categoryId !== null && words.trim().length >= LEAST_WORDS && !areSending(pictures);
  return (
    <Show query={categories} skeleton={[200, 420]}>
      {(items) => (
        <>
          <Card flush>
            <Row icon="person" title={guest.name} detail={guest.phoneMasked} />
          </Card>
          <Card title="哪方面的问题">
            <Chips
              id="complaint-category"
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={categoryId === null ? [] : [categoryId]}
              onToggle={setCategory}
            />
          </Card>
          <OrderChoice storeId={storeId} guest={guest} chosen={orderId} onChoose={setOrder} />
          <Card title="顾客说了什么">
            <TextArea id="complaint-words" value={words} placeholder="尽量用顾客的原话" onChange={setWords} />
          </Card>
          <Card title="图片">
            <PicturePicker id="complaint-pictures" uploader="staff" value={pictures} onChange={setPictures} />
          </Card>
          <Button id="complaint-send" busy={send.busy} disabled={!ready} onClick={send.run}>
            登记
          </Button>
        </>
      )}
    </Show>
  );
}

/** A member's page leads here with who it is. */
function givenGuest({ memberId, name = '', phone = '' }: Partial<Record<string, string>>): Guest | null {
  if (!memberId) return null;
  return { id: Number(memberId), name: decodeURIComponent(name) || '这位顾客', phoneMasked: decodeURIComponent(phone) };
}

export default function OpenComplaintPage(): JSX.Element {
  const desk = useDesk();
  const [guest, setGuest] = useState(givenGuest(useRouter().params));
  return (
    <Page id="page-staff-complaint-open" title="代客登记">
      {desk && guest === null && <FindGuest storeId={desk.store.id} onFound={setGuest} />}
      {desk && guest !== null && <Form storeId={desk.store.id} guest={guest} />}
    </Page>
  );
}
