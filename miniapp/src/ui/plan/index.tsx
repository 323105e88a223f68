import { Text, View } from '@tarojs/components';
import type { TopupPlan } from '../../lib/api-types';
import { moneyShort } from '../../lib/format';
import { Icon } from '../icon';
import { Tag } from '../tag';
import { bonusShare } from './model';
import './index.scss';

interface PlanCardProps {
  plan: TopupPlan;
  chosen: boolean;
  obstacle: string | null;
  onChoose: () => void;
}

function className(chosen: boolean, closed: boolean): string {
  return `plan${chosen ? ' plan--on' : ''}${closed ? ' plan--closed' : ''}`;
}

export function PlanCard({ plan, chosen, obstacle, onChoose }: PlanCardProps): JSX.Element {
  const share = bonusShare(plan);
  const note =
    obstacle ??
    plan.recommendedText ??
    ([share, plan.giftText && `送 ${plan.giftText}`].filter(Boolean).join(' · ') || plan.name);
  const gift = plan.bonusPoints > 0 ? ` + ${plan.bonusPoints} 积分` : '';
  return (
    <View
      id={`plan-${plan.id}`}
      className={className(chosen, obstacle !== null)}
      role="radio"
      aria-checked={chosen}
      onClick={() => {
        if (obstacle === null) onChoose();
      }}
    >
      <View className="plan__words">
        <View className="plan__line">
          <Text className="plan__pay">充 {moneyShort(plan.payFen)}</Text>
          {plan.recommended && <Tag tone="persimmon">推荐</Tag>}
          {plan.firstTimeOnly && <Tag tone="gold">首次</Tag>}
        </View>
        <Text className="plan__note">{note}</Text>
      </View>
      <View className="plan__total">
        <Text className="plan__get">到账</Text>
        <Text className="plan__sum">
          {moneyShort(plan.totalFen)}
          {gift}
        </Text>
      </View>
      <View className={chosen ? 'plan__dot plan__dot--on' : 'plan__dot'}>
        {chosen && <Icon name="check" size={26} colour="white" />}
      </View>
    </View>
  );
}
