import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { momentText, timeText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import type { StaffPickup } from '@/lib/mall-types';
import { lastDay } from '@/lib/mall-words';
import { Avatar } from '@/ui/avatar';
import { Paged } from '@/ui/paged';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadPickups } from './api';

const TABS = [
  { value: 'waiting', label: '待取货' },
  { value: 'collected', label: '已交付' },
  { value: 'expired', label: '逾期未取' },
] as const;
type Tab = (typeof TABS)[number]['value'];

const NOTHING: Record<Tab, { title: string; detail: string }> = {
  waiting: { title: '都交付好了', detail: '线上下单和积分兑换的取货单会出现在这里' },
  collected: { title: '还没有交付过', detail: '交付后会留在这里，方便查对' },
  expired: { title: '没有逾期的', detail: '过了保留期还没来取的会出现在这里' },
};

function noteOf({ state, ready, readyAt, expiresAt, endedAt }: StaffPickup): string {
  if (state === 'collected' && endedAt !== null) return `${timeText(endedAt)} 交付`;
  if (!ready) return `${momentText(readyAt)} 前备好`;
  return expiresAt === null ? '一直保留' : `保留到 ${lastDay(expiresAt)}`;
}

function One({ pickup, onOpen }: { pickup: StaffPickup; onOpen: () => void }): JSX.Element {
  return (
    <View id={`pickup-${pickup.id}`} className="pickups-one" hoverClass="g-pressed" onClick={onOpen}>
      <Avatar name={pickup.member.name} />
      <View className="pickups-one__words">
        <View className="pickups-one__line">
          <Text className="pickups-one__title">{pickup.title}</Text>
          <Tag tone={pickup.source === 'mall' ? 'gold' : 'sea'}>
            {pickup.source === 'mall' ? '积分兑换' : '线上订单'}
          </Tag>
        </View>
        <Text className="pickups-one__note">
          {pickup.member.name} {pickup.member.phoneMasked} · 尾号 {pickup.codeTail}
        </Text>
        <Text className="pickups-one__note">{noteOf(pickup)}</Text>
      </View>
    </View>
  );
}

export function PickupList({
  storeId,
  onOpen,
}: {
  storeId: number;
  onOpen: (pickup: StaffPickup) => void;
}): JSX.Element {
  const [tab, setTab] = useState<Tab>('waiting');
  const list = usePaged((cursor) => loadPickups(storeId, tab, cursor), `pickups-${storeId}-${tab}`);
  const action = { id: 'pickups-reload', label: '再看一眼', run: () => void list.reload() };
  return (
    <>
      <Segmented id="pickups-tab" value={tab} options={TABS} onChange={setTab} />
      <Paged list={list} skeleton={[150, 150, 150]} empty={<Empty icon="bag" {...NOTHING[tab]} action={action} />}>
        {(items) => items.map((pickup) => <One key={pickup.id} pickup={pickup} onOpen={() => onOpen(pickup)} />)}
      </Paged>
    </>
  );
}
