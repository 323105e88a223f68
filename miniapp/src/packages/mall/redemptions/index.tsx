import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { momentText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import type { Redemption } from '@/lib/mall-types';
import { lastDay, priceText, stateText } from '@/lib/mall-words';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { MallTile } from '@/ui/mall-tile';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import type { TagTone } from '@/ui/tag';
import { loadRedemptions } from '../api';
import type { RedemptionTab } from '../api';
import './index.scss';

const TABS = [
  { value: 'all', label: '全部' },
  { value: 'collect', label: '待领取' },
  { value: 'receive', label: '待收货' },
  { value: 'done', label: '已结束' },
] as const;

const NOTHING: Record<RedemptionTab, { title: string; detail: string }> = {
  all: { title: '还没有兑换过', detail: '积分能换好物、券和服务，去看看有没有喜欢的' },
  collect: { title: '没有等你领取的', detail: '兑换后到店出示取货码，就能拿走' },
  receive: { title: '没有在路上的', detail: '选择邮寄的兑换会出现在这里' },
  done: { title: '还没有结束的兑换', detail: '领取、收货或取消后会留在这里' },
};

const OPEN: readonly Redemption['state'][] = ['awaiting_payment', 'placed', 'shipped'];

const tone = (state: Redemption['state']): TagTone =>
  OPEN.includes(state) ? 'persimmon' : state === 'cancelled' || state === 'forfeited' ? 'plain' : 'pine';

/** Where it lies and until when, or when it was. */
function noteOf({ storeName, collectBy, state, createdAt }: Redemption): string {
  if (state === 'placed' && storeName !== null) {
    return collectBy === null ? storeName : `${storeName} · 保留到 ${lastDay(collectBy)}`;
  }
  return momentText(createdAt);
}

function One({ redemption }: { redemption: Redemption }): JSX.Element {
  const { id, name, emblem, colour, state, delivery, pickupId } = redemption;
  const waits = state === 'placed' && delivery === 'pickup' && pickupId !== null;
  return (
    <View
      id={`redemption-${id}`}
      className="redemption"
      hoverClass="g-pressed"
      onClick={() => (waits ? go('pickup', { id: pickupId }) : go('redemption', { id }))}
    >
      <MallTile emblem={emblem} colour={colour} shape="small" />
      <View className="redemption__words">
        <View className="redemption__line">
          <Text className="redemption__name">{name}</Text>
          <Tag tone={tone(state)}>{stateText(redemption)}</Tag>
        </View>
        <Text className="redemption__price">{priceText(redemption)}</Text>
        <Text className="redemption__note">{noteOf(redemption)}</Text>
      </View>
    </View>
  );
}

function Redemptions(): JSX.Element {
  const [tab, setTab] = useState<RedemptionTab>('all');
  const list = usePaged((cursor) => loadRedemptions(tab, cursor), `redemptions-${tab}`);
  const action = { id: 'redemptions-mall', label: '去商城看看', run: () => go('mall') };
  return (
    <>
      <Segmented id="redemptions-tab" value={tab} options={TABS} onChange={setTab} />
      <Paged list={list} skeleton={[168, 168, 168]} empty={<Empty icon="gift" {...NOTHING[tab]} action={action} />}>
        {(items) => items.map((redemption) => <One key={redemption.id} redemption={redemption} />)}
      </Paged>
    </>
  );
}

export default function RedemptionsPage(): JSX.Element {
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-redemptions" title="我的兑换">
      {isMember ? <Redemptions /> : <MemberOnly purpose="兑换记录" />}
    </Page>
  );
}
