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

interface StoreChoiceProps {
  store: StoreBrief | null;
  onChoose: (store: StoreBrief) => void;
}

/** The store's company issues the card, so it is named before the money is paid. */
export function StoreChoice({ store, onChoose }: StoreChoiceProps): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  const stores = useQuery(loadStores, 'stores');
  return (
    <>
      <View id="topup-store" className="topup-store" hoverClass="g-pressed" onClick={() => setChoosing(true)}>
        <Icon name="store" size={32} colour="gold" />
        <Text>{store?.name ?? '选择门店'}</Text>
        <Icon name="down" size={24} colour="gold" />
      </View>
      {choosing && (
        <Sheet id="topup-stores" title="在哪家店储值" onClose={() => setChoosing(false)}>
          <Show query={stores} skeleton={[104, 104]}>
            {(items) => (
              <Card flush>
                {items.map((item) => (
                  <Row
                    key={item.id}
                    id={`topup-store-${item.id}`}
                    icon="store"
                    title={item.name}
                    detail={`${item.city} · ${item.address}`}
                    onClick={() => {
                      onChoose(item);
                      setChoosing(false);
                    }}
                  />
                ))}
              </Card>
            )}
          </Show>
        </Sheet>
      )}
    </>
  );
}
