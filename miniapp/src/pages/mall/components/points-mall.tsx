import { useState } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { moneyShort, points } from '@/lib/format';
import { usePaged, usePull } from '@/lib/hooks';
import type { PagedList } from '@/lib/hooks';
import type { MallCard, MallFilter } from '@/lib/mall-types';
import { refreshMembership } from '@/lib/member-store';
import type { Membership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Icon } from '@/ui/icon';
import { MallTile } from '@/ui/mall-tile';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { loadWindow } from '../api';
import { ItemTile } from './item-tile';
import './points-mall.scss';

const FILTERS: readonly { value: MallFilter; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'affordable', label: '可兑换' },
  { value: 'goods', label: '好物' },
  { value: 'coupon', label: '券' },
  { value: 'service', label: '服务' },
];

function Balance({ membership }: { membership: Membership }): JSX.Element {
  const me = membership.status === 'member' ? membership.me : null;
  return (
    <View className="mall-balance">
      <View className="mall-balance__words" onClick={() => go(me ? 'ledger' : 'landing', me ? { book: 'points' } : {})}>
        <Text className="mall-balance__name">{me ? '我的积分' : '入会就有积分'}</Text>
        <Text className="mall-balance__points" id="mall-balance">
          {me ? points(me.points.balance) : '去看看'}
        </Text>
        {me && me.points.pending > 0 && (
          <Text className="mall-balance__note">另有 {points(me.points.pending)} 积分即将到账</Text>
        )}
      </View>
      {me && (
        <View className="mall-balance__mine" id="mall-mine" hoverClass="g-pressed" onClick={() => go('redemptions')}>
          <Icon name="bag" size={40} colour="gold" />
          <Text className="mall-balance__link">我的兑换</Text>
        </View>
      )}
    </View>
  );
}

/** One thing for a point and some money, worth a line of its own. */
function HotSwap({ card }: { card: MallCard }): JSX.Element {
  return (
    <View id="mall-hot" className="mall-hot" hoverClass="g-pressed" onClick={() => go('mallItem', { id: card.id })}>
      <MallTile emblem={card.emblem} colour={card.colour} shape="small" />
      <View className="mall-hot__words">
        <View className="mall-hot__line">
          <Icon name="flame" size={32} colour="persimmon" />
          <Text className="mall-hot__title">热门换购</Text>
        </View>
        <Text className="mall-hot__name">{card.name}</Text>
        <Text className="mall-hot__price">
          {points(card.points)} 积分 + {moneyShort(card.cashFen)}
        </Text>
      </View>
      {card.valueFen !== null && <Text className="mall-hot__value">{moneyShort(card.valueFen)}</Text>}
      <Icon name="chevron" size={32} colour="faint" />
    </View>
  );
}

function Filters({ value, onChange }: { value: MallFilter; onChange: (value: MallFilter) => void }): JSX.Element {
  return (
    <ScrollView className="mall-filters" scrollX enhanced showScrollbar={false}>
      <View className="mall-filters__row" role="tablist">
        {FILTERS.map((filter) => (
          <View
            key={filter.value}
            id={`mall-filter-${filter.value}`}
            className={filter.value === value ? 'mall-filters__one mall-filters__one--on' : 'mall-filters__one'}
            role="tab"
            aria-selected={filter.value === value}
            onClick={() => onChange(filter.value)}
          >
            <Text>{filter.label}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

const NOTHING: Record<MallFilter, { title: string; detail: string }> = {
  all: { title: '商城正在上新', detail: '过几天再来看看，积分会一直等着你' },
  affordable: { title: '再攒一攒就能兑了', detail: '每次光顾都在积累，先看看想要什么' },
  goods: { title: '暂时没有好物', detail: '看看券和服务，也许有合适的' },
  coupon: { title: '暂时没有券', detail: '看看好物，也许有合适的' },
  service: { title: '暂时没有服务', detail: '看看好物和券，也许有合适的' },
};

interface WindowProps {
  items: PagedList<MallCard>;
  /** Shown above the window already. */
  hot: MallCard | undefined;
  filter: MallFilter;
  onAll: () => void;
}

function Window({ items, hot, filter, onAll }: WindowProps): JSX.Element {
  const cards = items.items.filter(({ id }) => id !== hot?.id);
  if (items.state === 'loading') return <Skeleton heights={[380, 380]} />;
  if (items.state === 'failed') {
    return <ErrorState message={items.message ?? ''} onRetry={() => void items.reload()} />;
  }
  if (items.items.length === 0) {
    const more = filter === 'all' ? {} : { action: { id: 'mall-see-all', label: '看全部', run: onAll } };
    return <Empty icon="gift" {...NOTHING[filter]} {...more} />;
  }
  return (
    <>
      <View className="mall-grid" id="mall-grid">
        {cards.map((card) => (
          <ItemTile key={card.id} card={card} />
        ))}
      </View>
      <Text className="mall-end">{items.more ? '上滑看更多' : '已经到底了'}</Text>
    </>
  );
}

/** Points on top, what they buy below. Guests may look at everything. */
export function PointsMall({ membership }: { membership: Membership }): JSX.Element {
  const [filter, setFilter] = useState<MallFilter>('all');
  const isMember = membership.status === 'member';
  const items = usePaged((cursor) => loadWindow(isMember, filter, cursor), `mall-${filter}-${String(isMember)}`);
  useReachBottom(items.loadMore);
  // Points come and go on other pages and in stores.
  useDidShow(() => {
    void refreshMembership();
  });
  usePull(refreshMembership);
  const swap = items.items.find(({ kind, standing }) => kind === 'swap' && standing === 'open');
  const hot = filter === 'all' ? swap : undefined;
  return (
    <>
      <Balance membership={membership} />
      {hot && <HotSwap card={hot} />}
      <Filters value={filter} onChange={setFilter} />
      <Window items={items} hot={hot} filter={filter} onAll={() => setFilter('all')} />
    </>
  );
}
