import { Text, View } from '@tarojs/components';
import type { TreatmentCard } from '@/lib/shop-types';
import { Beads } from '@/ui/beads';
import { Tag } from '@/ui/tag';
import { cardState, dateText } from '../model';
import './card-face.scss';

/** The card as a thing: its name, its beads, and until when. */
export function CardFace({ card, onClick }: { card: TreatmentCard; onClick?: () => void }): JSX.Element {
  const { label, tone } = cardState(card);
  const off = card.state !== 'active';
  return (
    <View
      id={`treatment-${card.id}`}
      className={off ? 'treatment treatment--off' : 'treatment'}
      hoverClass={onClick ? 'g-pressed' : 'none'}
      onClick={onClick}
    >
      <View className="treatment__head">
        <Text className="treatment__name">{card.name}</Text>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <View className="treatment__count">
        <Text className="treatment__left" id={`treatment-${card.id}-left`}>
          {card.left}
        </Text>
        <Text className="treatment__of">/ {card.times} 次</Text>
        {card.held > 0 && <Text className="treatment__held">其中 {card.held} 次已预约</Text>}
      </View>
      <Beads id={`treatment-${card.id}-beads`} total={card.times} used={card.times - card.left} held={card.held} />
      <Text className="treatment__note">
        有效期至 {dateText(card.expiresOn)} · 购于 {card.storeName}
      </Text>
    </View>
  );
}
