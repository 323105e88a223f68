import { Text, View } from '@tarojs/components';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Icon } from '@/ui/icon';
import { loadPlans } from '../api';
import './plan-hint.scss';

interface PlanHintProps {
  memberId: number;
  storeId: number;
  payableFen: number;
}

/** Before a guest pays out of pocket: the top-up that would cover this basket. Silent when there is none. */
export function PlanHint({ memberId, storeId, payableFen }: PlanHintProps): JSX.Element | null {
  const plans = useQuery(() => loadPlans(storeId, memberId, payableFen), `hint-${memberId}-${payableFen}`);
  const plan = plans.data?.items.find(({ recommended }) => recommended);
  if (!plan?.recommendedText) return null;
  return (
    <View
      id="settle-plan"
      className="plan-hint"
      hoverClass="g-pressed"
      onClick={() => go('staffTopup', { memberId, payableFen })}
    >
      <Icon name="wallet" size={40} colour="gold" />
      <View className="plan-hint__words">
        <Text className="plan-hint__title">推荐先储值：{plan.name}</Text>
        <Text className="plan-hint__line">{plan.recommendedText}</Text>
      </View>
      <Icon name="chevron" size={32} colour="gold" />
    </View>
  );
}
