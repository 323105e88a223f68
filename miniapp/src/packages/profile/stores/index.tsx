import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Store } from '@/lib/api-types';
import { distanceText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { currentMember } from '@/lib/member-store';
import { platform } from '@/lib/platform';
import type { Place } from '@/lib/platform';
import { loadStores } from '@/lib/stores';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { grant } from '../api';
import './index.scss';

function StoreCard({ store }: { store: Store }): JSX.Element {
  return (
    <View className="store" id={`store-${store.id}`}>
      <View className="store__words">
        <View className="store__head">
          <Text className="store__name">{store.name}</Text>
          {store.distanceMeters !== null && <Tag tone="gold">{distanceText(store.distanceMeters)}</Tag>}
        </View>
        <Text className="store__line">
          {store.city} · {store.address}
        </Text>
        <Text className="store__line">营业时间 {store.openingHours}</Text>
      </View>
      <View
        id={`store-${store.id}-call`}
        className="store__call"
        hoverClass="g-pressed"
        aria-label={`给${store.name}打电话`}
        onClick={() => platform.call(store.phone)}
      >
        <Icon name="phone" size={44} colour="persimmon" />
      </View>
    </View>
  );
}

export default function StoresPage(): JSX.Element {
  const [place, setPlace] = useState<Place | null>(null);
  const stores = useQuery(() => loadStores(place), place ? 'near' : 'all');
  const locate = useAction(async () => {
    const found = await platform.whereAmI();
    if (!found) {
      toast('没有得到位置，先按城市看看吧');
      return;
    }
    if (currentMember()) await grant('location');
    setPlace(found);
  });
  return (
    <Page id="page-stores" title="门店">
      {place === null && (
        <View className="stores-locate">
          <Text className="stores-locate__words">同意使用位置，就能按远近排列。位置不会被保存。</Text>
          <Button id="stores-locate" kind="soft" size="small" icon="pin" busy={locate.busy} onClick={locate.run}>
            离我最近
          </Button>
        </View>
      )}
      <Show query={stores} skeleton={[180, 180, 180]}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="store" title="还没有开放的门店" detail="很快就会见面" />
          ) : (
            <>
              {items.map((store) => (
                <StoreCard key={store.id} store={store} />
              ))}
            </>
          )
        }
      </Show>
    </Page>
  );
}
