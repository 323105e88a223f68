import { Text, View } from '@tarojs/components';
import type { MallCard } from '@/lib/mall-types';
import { hintOf, leftText } from '@/lib/mall-words';
import { moneyShort, points } from '@/lib/format';
import { go } from '@/lib/navigate';
import { MallTile } from '@/ui/mall-tile';
import './item-tile.scss';

function Corner({ card }: { card: MallCard }): JSX.Element | null {
  const words = card.tierText ?? leftText(card);
  if (words === null) return null;
  return (
    <View className="mall-item__corner">
      <Text className="mall-item__corner-text">{words}</Text>
    </View>
  );
}

export function ItemTile({ card }: { card: MallCard }): JSX.Element {
  const hint = hintOf(card);
  const off = card.standing === 'sold_out';
  return (
    <View
      id={`mall-item-${card.id}`}
      className="mall-item"
      hoverClass="g-pressed"
      onClick={() => go('mallItem', { id: card.id })}
    >
      <MallTile emblem={card.emblem} colour={card.colour} off={off} />
      <Corner card={card} />
      <View className="mall-item__words">
        <Text className="mall-item__name">{card.name}</Text>
        <Text className="mall-item__note">{card.subtitle}</Text>
        <View className="mall-item__price">
          <Text className="mall-item__points">{points(card.points)}</Text>
          <Text className="mall-item__unit">积分</Text>
          {card.cashFen > 0 && <Text className="mall-item__cash">+ {moneyShort(card.cashFen)}</Text>}
        </View>
        <Text className={hint === null ? 'mall-item__hint mall-item__hint--ready' : 'mall-item__hint'}>
          {hint ?? (card.shortPoints === null ? '入会后可兑' : '可以兑换')}
        </Text>
      </View>
    </View>
  );
}
