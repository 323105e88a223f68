import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StoreBrief } from '../../lib/api-types';
import { useQuery } from '../../lib/hooks';
import { loadStores } from '../../lib/stores';
import { Card } from '../card';
import { Icon } from '../icon';
import { Row } from '../row';
import { Sheet } from '../sheet';
import { Show } from '../states';
import './index.scss';

function Stores({ id, onChoose }: { id: string; onChoose: (store: StoreBrief) => void }): JSX.Element {
  const stores = useQuery(loadStores, 'stores');
  return (
    <Show query={stores} skeleton={[104, 104]}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <Row
              key={item.id}
              id={`${id}-${item.id}`}
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

interface StoreChoiceProps {
  id: string;
  /** 在哪家店预约 */
  question: string;
  store: StoreBrief | null;
  onChoose: (store: StoreBrief) => void;
}

/** In which store, as a pill that opens the list of them. */
export function StoreChoice({ id, question, store, onChoose }: StoreChoiceProps): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <View id={id} className="g-store-choice" hoverClass="g-pressed" onClick={() => setChoosing(true)}>
        <Icon name="store" size={32} colour="gold" />
        <Text className="g-store-choice__name">{store?.name ?? '选择门店'}</Text>
        <Icon name="down" size={24} colour="gold" />
      </View>
      {choosing && (
        <Sheet id={`${id}s`} title={question} onClose={() => setChoosing(false)}>
          <Stores
            id={id}
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
