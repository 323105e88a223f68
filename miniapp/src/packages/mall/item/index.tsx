import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { moneyShort, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import type { MallItem } from '@/lib/mall-types';
import { leftText } from '@/lib/mall-words';
import { useMembership } from '@/lib/member-store';
import type { MemberMe } from '@/lib/api-types';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Terms } from '@/ui/coupon/ticket';
import { MallTile } from '@/ui/mall-tile';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadItem } from '../api';
import { RedeemSheet } from '../components/redeem-sheet';
import { obstacle } from '../model';
import './index.scss';

const SHOWN_STORES = 3;

function Head({ item }: { item: MallItem }): JSX.Element {
  const left = leftText(item);
  return (
    <Card>
      <View className="mall-price">
        <Text className="mall-price__points" id="item-points">
          {points(item.points)}
        </Text>
        <Text className="mall-price__unit">积分</Text>
        {item.cashFen > 0 && <Text className="mall-price__cash">+ {moneyShort(item.cashFen)}</Text>}
        {item.valueFen !== null && <Text className="mall-price__value">价值 {moneyShort(item.valueFen)}</Text>}
      </View>
      <Text className="mall-name" id="item-name">
        {item.name}
      </Text>
      <Text className="mall-note">{item.subtitle}</Text>
      <View className="mall-tags">
        {item.limitText !== null && <Tag>{item.limitText}</Tag>}
        {item.tierText !== null && <Tag tone="gold">{item.tierText}</Tag>}
        {left !== null && <Tag tone="persimmon">{left}</Tag>}
        {item.deliveries.includes('shipping') && <Tag tone="sea">可邮寄</Tag>}
      </View>
    </Card>
  );
}

function Stores({ item }: { item: MallItem }): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (item.stores.length === 0) return null;
  const shown = all ? item.stores : item.stores.slice(0, SHOWN_STORES);
  return (
    <Card title="可领取的门店" flush>
      {shown.map(({ store, left }) => (
        <Row
          key={store.id}
          icon="store"
          title={store.name}
          detail={store.address}
          {...(left === null ? {} : { value: left === 0 ? '已兑完' : `剩 ${left} 份` })}
        />
      ))}
      {!all && item.stores.length > SHOWN_STORES && (
        <Button id="item-stores" kind="plain" size="small" onClick={() => setAll(true)}>
          看全部 {String(item.stores.length)} 家
        </Button>
      )}
    </Card>
  );
}

function Item({ item }: { item: MallItem }): JSX.Element {
  return (
    <>
      <View className="mall-face">
        <MallTile emblem={item.emblem} colour={item.colour} shape="wide" off={item.standing === 'sold_out'} />
      </View>
      <Head item={item} />
      <Card title="兑换须知">
        <Terms rules={[...item.terms, item.cancelText]} />
      </Card>
      <Stores item={item} />
    </>
  );
}

function Footer({ item, me, onRedeem }: { item: MallItem; me: MemberMe | null; onRedeem: () => void }): JSX.Element {
  if (!me) {
    return (
      <Button id="item-join" onClick={() => go('landing')}>
        入会后即可兑换
      </Button>
    );
  }
  const no = obstacle(item);
  return (
    <View className="mall-foot">
      <View className="mall-foot__words">
        <Text className="mall-foot__name">我的积分</Text>
        <Text className="mall-foot__points">{points(item.balance ?? 0)}</Text>
      </View>
      <View className="mall-foot__act">
        <Button id="item-redeem" disabled={no !== null} onClick={onRedeem}>
          {no ?? '立即兑换'}
        </Button>
      </View>
    </View>
  );
}

export default function MallItemPage(): JSX.Element {
  const id = Number(useRouter().params['id']);
  const membership = useMembership();
  const me = membership.status === 'member' ? membership.me : null;
  const item = useQuery(() => loadItem(me !== null, id), `mall-item-${id}-${String(me !== null)}`);
  const [redeeming, setRedeeming] = useState(false);
  const footer = item.data ? <Footer item={item.data} me={me} onRedeem={() => setRedeeming(true)} /> : undefined;
  return (
    <Page id="page-mall-item" title="兑换详情" footer={footer}>
      <Show query={item} skeleton={[360, 240, 240]}>
        {(data) => <Item item={data} />}
      </Show>
      {redeeming && me && item.data && (
        <RedeemSheet item={item.data} me={me} onClose={() => setRedeeming(false)} onStale={() => void item.reload()} />
      )}
    </Page>
  );
}
