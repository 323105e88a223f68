import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { momentText } from '@/lib/format';
import { useActive, usePolling, useQuery } from '@/lib/hooks';
import type { PickupTicket } from '@/lib/mall-types';
import { inGroups, lastDay } from '@/lib/mall-words';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Barcode } from '@/ui/barcode';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Qr } from '@/ui/qr';
import { Result } from '@/ui/result';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { loadPickup } from '../api';
import './index.scss';

const LOOK_EVERY_MS = 2500;

/** The number as a thing to show: large digits to read out, bars for a till, a square for a phone. */
function Pass({ ticket }: { ticket: PickupTicket }): JSX.Element {
  const active = useActive();
  useEffect(() => {
    platform.brightScreen(active);
    return () => platform.brightScreen(false);
  }, [active]);
  return (
    <View className="pickup-pass" id="pickup-waiting">
      <Text className="pickup-pass__hint">{ticket.ready ? '出示给店员，当面领取' : '正在备货'}</Text>
      <Text className="pickup-pass__digits" id="pickup-code" data-code={ticket.code}>
        {inGroups(ticket.code)}
      </Text>
      <View className="pickup-pass__bars">
        <Barcode text={ticket.code} />
      </View>
      <Qr text={ticket.code} size={360} />
      <Text className="pickup-pass__until">
        {ticket.ready ? untilText(ticket) : `预计 ${momentText(ticket.readyAt)} 可取`}
      </Text>
    </View>
  );
}

function untilText({ expiresAt }: PickupTicket): string {
  return expiresAt === null ? '一直为你保留' : `为你保留到 ${lastDay(expiresAt)}`;
}

function Over({ ticket }: { ticket: PickupTicket }): JSX.Element {
  const when = ticket.endedAt === null ? '' : momentText(ticket.endedAt);
  if (ticket.state === 'collected') {
    return <Result id="pickup-collected" tone="success" title="已领取" detail={`${when} · ${ticket.store.name}`} />;
  }
  if (ticket.state === 'cancelled') {
    return <Result id="pickup-cancelled" tone="calm" title="已取消" detail="这张取货单不用再领了" />;
  }
  const detail = ticket.source === 'order' ? '仍可到店领取，请联系门店' : '没有在保留期内领取';
  return <Result id="pickup-expired" tone="calm" title="已过保留期" detail={detail} />;
}

function What({ ticket }: { ticket: PickupTicket }): JSX.Element {
  return (
    <Card title="取什么">
      {ticket.items.map((item) => (
        <View key={item.name} className="pickup-item">
          <Text className="pickup-item__name">{item.name}</Text>
          <Text className="pickup-item__count">× {item.quantity}</Text>
        </View>
      ))}
      {ticket.gift !== null && (
        <View className="pickup-gift" id="pickup-gift">
          <Icon name="gift" size={36} colour="gold" />
          <Text className="pickup-gift__text">随单小礼：{ticket.gift}</Text>
        </View>
      )}
    </Card>
  );
}

function Where({ store }: Pick<PickupTicket, 'store'>): JSX.Element {
  const call = (): void => {
    Taro.makePhoneCall({ phoneNumber: store.phone }).catch(() => undefined);
  };
  return (
    <Card title="在哪里" flush>
      <Row
        id="pickup-store"
        icon="store"
        title={store.name}
        detail={`${store.address} · ${store.openingHours}`}
        {...(store.phone === '' ? {} : { value: '致电', onClick: call })}
      />
    </Card>
  );
}

function Ticket({ id }: { id: number }): JSX.Element {
  const query = useQuery(() => loadPickup(id), `pickup-${id}`);
  usePolling(query.reload, LOOK_EVERY_MS, query.data?.state === 'waiting');
  return (
    <Show query={query} skeleton={[620, 200, 160]}>
      {(ticket) => (
        <>
          {ticket.state === 'waiting' ? <Pass ticket={ticket} /> : <Over ticket={ticket} />}
          <What ticket={ticket} />
          <Where store={ticket.store} />
          <Button
            id="pickup-source"
            kind="plain"
            onClick={() => go(ticket.source === 'order' ? 'order' : 'redemption', { id: ticket.sourceId })}
          >
            {ticket.source === 'order' ? '看订单' : '看兑换记录'}
          </Button>
        </>
      )}
    </Show>
  );
}

export default function PickupPage(): JSX.Element {
  const id = Number(useRouter().params['id']);
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-pickup" title="取货码">
      {isMember ? <Ticket id={id} /> : <MemberOnly purpose="取货码" />}
    </Page>
  );
}
