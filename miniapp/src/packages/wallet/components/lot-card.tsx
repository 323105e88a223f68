import { Text, View } from '@tarojs/components';
import type { WalletLot } from '@/lib/api-types';
import { money } from '@/lib/format';
import { Amount } from '@/ui/amount';
import { Icon } from '@/ui/icon';
import { Tag } from '@/ui/tag';
import { giftWords, leftPercent, lotLeft, lotOrigin } from '../account-words';
import './lot-card.scss';

interface LotCardProps {
  lot: WalletLot;
  /** Ticked or not, where one chooses among them. */
  chosen?: boolean;
  onChoose?: () => void;
}

function Choice({ chosen }: { chosen: boolean }): JSX.Element {
  return (
    <View className={chosen ? 'lot__dot lot__dot--on' : 'lot__dot'}>
      {chosen && <Icon name="check" size={26} colour="white" />}
    </View>
  );
}

/** One top-up: what is left of it, who owes it and where it may be spent. */
export function LotCard({ lot, chosen, onChoose }: LotCardProps): JSX.Element {
  const gifts = giftWords(lot);
  return (
    <View
      id={`lot-${lot.lotKey}`}
      className={chosen ? 'lot lot--on' : 'lot'}
      hoverClass={onChoose ? 'g-pressed' : 'none'}
      {...(onChoose ? { role: 'checkbox', 'aria-checked': chosen ?? false, onClick: onChoose } : {})}
    >
      <View className="lot__head">
        <View className="lot__words">
          <View className="lot__title">
            <Text className="lot__name">{lot.planName}</Text>
            {lot.received && <Tag tone="gold">受赠</Tag>}
            {lot.heldFen > 0 && <Tag tone="sea">使用中</Tag>}
          </View>
          <Text className="lot__line">{lotOrigin(lot)}</Text>
        </View>
        <Amount fen={lotLeft(lot)} size="title" />
        {onChoose && <Choice chosen={chosen ?? false} />}
      </View>
      <View className="lot__bar">
        <View className="lot__left" style={{ width: `${leftPercent(lot)}%` }} />
      </View>
      <View className="lot__sums">
        <Text className="lot__line">本金余 {money(lot.remainingPaidFen)}</Text>
        <Text className="lot__line">赠送余 {money(lot.remainingBonusFen)}</Text>
      </View>
      <Text className="lot__small">
        {lot.scopeText} · {lot.issuerName}
      </Text>
      {gifts !== null && <Text className="lot__small">{gifts}</Text>}
    </View>
  );
}
