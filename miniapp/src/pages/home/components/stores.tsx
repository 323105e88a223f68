import { Text, View } from '@tarojs/components';
import type { StoreBrief } from '@/lib/api-types';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { loadStores } from '@/lib/stores';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Skeleton } from '@/ui/states';

function StoreCard({ store, mine }: { store: StoreBrief; mine: boolean }): JSX.Element {
  return (
    <Card id="home-store">
      <View className="home-store">
        <View className="home-store__words" onClick={() => go('stores')}>
          <Text className="home-store__label">{mine ? '我的门店' : '欢迎到店'}</Text>
          <Text className="home-store__name">{store.name}</Text>
          <Text className="home-store__line">
            {store.city} · {store.address}
          </Text>
          <Text className="home-store__line">营业时间 {store.openingHours}</Text>
        </View>
        <View
          id="home-store-call"
          className="home-store__call"
          hoverClass="g-pressed"
          aria-label="打电话"
          onClick={() => platform.call(store.phone)}
        >
          <Icon name="phone" size={44} colour="persimmon" />
        </View>
      </View>
    </Card>
  );
}

export function Stores({ preferred }: { preferred: StoreBrief | null }): JSX.Element | null {
  const stores = useQuery(loadStores, 'stores');
  if (preferred) return <StoreCard store={preferred} mine />;
  if (stores.state === 'loading') return <Skeleton heights={[180]} />;
  const [first] = stores.data ?? [];
  // A chain without a listed store has nothing to show here, and a failure is said by the rest of the page.
  return first ? <StoreCard store={first} mine={false} /> : null;
}
