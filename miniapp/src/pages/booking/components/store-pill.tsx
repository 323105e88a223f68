import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StoreBrief } from '@/lib/api-types';
import { useQuery } from '@/lib/hooks';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { loadStores } from '../api';

interface StorePillProps {
  store: StoreBrief | null;
  onChoose: (store: StoreBrief) => void;
}

function Stores({ onChoose }: { onChoose: (store: StoreBrief) => void }): JSX.Element {
  const stores = useQuery(loadStores, 'booking-stores');
  return (
    <Show query={stores} skeleton={[104, 104]}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <Row
              key={item.id}
              id={`booking-store-${item.id}`}
              icon="store"
              title={item.name}
              detail={`${item.city} · ${item.address}`}
              onClick={() => onChoose(item)}
            />
          ))}
        </Card>
      )}
    </Show>
  );
}

export function StorePill({ store, onChoose }: StorePillProps): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <View id="booking-store" className="booking-store" hoverClass="g-pressed" onClick={() => setChoosing(true)}>
        <Icon name="store" size={32} colour="gold" />
        <Text>{store?.name ?? '选择门店'}</Text>
        <Icon name="down" size={24} colour="gold" />
      </View>
      {choosing && (
        <Sheet id="booking-stores" title="在哪家店预约" onClose={() => setChoosing(false)}>
          <Stores
            onChoose={(item) => {
              onChoose(item);
              setChoosing(false);
            }}
          />
        </Sheet>
      )}
    </>
  );
}
