import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MallItem } from '@/lib/mall-types';
import { Button } from '@/ui/button';
import { storesToChoose } from '../model';
import { Choice } from './choice';

const SHOWN = 3;

interface StorePickProps {
  item: MallItem;
  homeStoreId: number | null;
  chosen: number | null;
  onChoose: (storeId: number) => void;
}

export function StorePick({ item, homeStoreId, chosen, onChoose }: StorePickProps): JSX.Element {
  const [all, setAll] = useState(false);
  const stores = storesToChoose(item, homeStoreId);
  const shown = all ? stores : stores.slice(0, SHOWN);
  return (
    <View>
      <Text className="redeem-label">到哪家店领</Text>
      {shown.map(({ store, left }) => (
        <Choice
          key={store.id}
          id={`redeem-store-${store.id}`}
          name={store.name}
          note={`${store.address} · ${store.openingHours}`}
          {...(left === null ? {} : { aside: `剩 ${left} 份` })}
          on={store.id === chosen}
          onChoose={() => onChoose(store.id)}
        />
      ))}
      {!all && stores.length > SHOWN && (
        <Button id="redeem-stores" kind="plain" size="small" onClick={() => setAll(true)}>
          其他 {String(stores.length - SHOWN)} 家门店
        </Button>
      )}
    </View>
  );
}
