import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import type { IconName } from '../icon';
import './index.scss';

export type ResultTone = 'success' | 'waiting' | 'failure' | 'calm';

interface ResultProps {
  id: string;
  tone: ResultTone;
  title: string;
  detail?: string;
  children?: ReactNode;
}

const FACE: Record<ResultTone, IconName> = { success: 'check', waiting: 'clock', failure: 'close', calm: 'alert' };

export function Result({ id, tone, title, detail, children }: ResultProps): JSX.Element {
  return (
    <View id={id} className={`g-result g-result--${tone}`}>
      <View className="g-result__seal">
        <Icon name={FACE[tone]} size={72} colour="white" />
      </View>
      <Text className="g-result__title">{title}</Text>
      {detail !== undefined && <Text className="g-result__detail">{detail}</Text>}
      {children}
    </View>
  );
}
