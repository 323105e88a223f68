import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './index.scss';

export type TagTone = 'plain' | 'persimmon' | 'gold' | 'pine' | 'brick' | 'sea';

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }): JSX.Element {
  return (
    <View className={`g-tag g-tag--${tone}`}>
      <Text className="g-tag__text">{children}</Text>
    </View>
  );
}
