import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { TierCard as Tier } from '../../lib/api-types';
import './index.scss';

interface TierCardProps {
  tier: Tier;
  name: string;
  memberNo: string;
  /** Sits in the upper right corner. */
  corner?: ReactNode;
}

function percent(progress: number): string {
  // A sliver is always visible: everybody has begun.
  return `${Math.round(Math.min(1, Math.max(0.02, progress)) * 100)}%`;
}

export function TierCard({ tier, name, memberNo, corner }: TierCardProps): JSX.Element {
  return (
    <View id="tier-card" className={`g-tier g-tier--${tier.theme}`}>
      <View className="g-tier__arches" />
      <View className="g-tier__head">
        <View>
          <Text className="g-tier__name" id="tier-name">
            {tier.name}
          </Text>
          <Text className="g-tier__number">
            {name} · {memberNo}
          </Text>
        </View>
        {corner}
      </View>
      <View className="g-tier__foot">
        {tier.next ? (
          <>
            <Text className="g-tier__progress" id="tier-progress">
              {tier.next.remainingText}
            </Text>
            <View className="g-tier__track">
              <View className="g-tier__fill" style={{ width: percent(tier.next.progress) }} />
            </View>
          </>
        ) : (
          <Text className="g-tier__progress" id="tier-progress">
            已是最高等级，谢谢你一直常来
          </Text>
        )}
      </View>
    </View>
  );
}
