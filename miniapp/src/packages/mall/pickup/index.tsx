import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@/lib/format';
import { useActive, usePolling, useQuery } from '@/lib/hooks';
import type { PickupTicket } from '@/lib/mall-types';
import { PAID_AND_LATE, inGroups, lastDay } from '@/lib/mall-words';
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
import { Show } from '@/ui/states';
import { StoreRow } from '@/ui/store-row';
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

/** Staff still take the number of what was paid for. */
function LateCode({ code }: { code: string }): JSX.Element {
  return (
    <View className="pickup-late">
      <Text className="pickup-late__hint">到店报取货码</Text>
      <Text className="pickup-late__digits" id="pickup-code" data-code={code}>
        {inGroups(code)}
      </Text>
    </View>
  );
}

function Over({ ticket }: { ticket: PickupTicket }): JSX.Element {
  const when = ticket.endedAt === null ? '' : momentText(ticket.endedAt);
  if (ticket.state === 'collected') {
    return <Result id="pickup-collected" tone="success" title="已领取" detail={`${when} · ${ticket.store.name}`} />;
  }
  if (ticket.state === 'cancelled') {
    return <Result id="pickup-cancelled" tone="calm" title="已取消" detail="这张取货单不用再领了" />;
  }
  const bought = ticket.source === 'order';
  const detail = bought ? PAID_AND_LATE : '没有在保留期内领取，积分怎样处理，写在兑换记录里';
  return (
    <Result id="pickup-expired" tone="calm" title="已过期" detail={detail}>
      {bought && <LateCode code={ticket.code} />}
    </Result>
  );
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

function Ticket({ id }: { id: number }): JSX.Element {
  const query = useQuery(() => loadPickup(id), `pickup-${id}`);
  usePolling(query.reload, LOOK_EVERY_MS, query.data?.state === 'waiting');
  return (
    <Show query={query} skeleton={[620, 200, 160]}>
      {(ticket) => (
        <>
          {ticket.state === 'waiting' ? <Pass ticket={ticket} /> : <Over ticket={ticket} />}
          <What ticket={ticket} />
          <Card title="在哪里" flush>
            <StoreRow id="pickup-store" store={ticket.store} />
          </Card>
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
