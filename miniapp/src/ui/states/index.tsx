import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { Loaded } from '../../lib/hooks';
import { Button } from '../button';
import { Icon } from '../icon';
import type { IconName } from '../icon';
import './index.scss';

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ heights = [180, 120, 120] }: { heights?: number[] }): JSX.Element {
  return (
    <View className="g-skeleton" aria-label="正在加载">
      {heights.map((height, index) => (
        <View key={index} className="g-skeleton__block" style={{ paddingTop: `${(height / 686) * 100}%` }} />
      ))}
    </View>
  );
}

interface EmptyProps {
  icon: IconName;
  title: string;
  detail?: string;
  action?: { id: string; label: string; run: () => void };
}

export function Empty({ icon, title, detail, action }: EmptyProps): JSX.Element {
  return (
    <View className="g-empty">
      <View className="g-empty__seal">
        <Icon name={icon} size={64} colour="gold" />
      </View>
      <Text className="g-empty__title">{title}</Text>
      {detail !== undefined && <Text className="g-empty__detail">{detail}</Text>}
      {action && (
        <View className="g-empty__action">
          <Button id={action.id} kind="soft" size="small" onClick={action.run}>
            {action.label}
          </Button>
        </View>
      )}
    </View>
  );
}

export function ErrorState({ message, onRetry }: { message: string; onRetry: () => void }): JSX.Element {
  return (
    <Empty icon="alert" title="没能打开" detail={message} action={{ id: 'retry', label: '再试一次', run: onRetry }} />
  );
}

interface ShowProps<T> {
  query: Loaded<T> & { reload: () => Promise<void> };
  skeleton?: number[];
  children: (data: T) => ReactNode;
}

/** Loading, failure and content of one question to the server. */
export function Show<T>({ query, skeleton, children }: ShowProps<T>): JSX.Element {
  if (query.state === 'failed') return <ErrorState message={query.message} onRetry={() => void query.reload()} />;
  if (query.state === 'loading') return <Skeleton {...(skeleton ? { heights: skeleton } : {})} />;
  return <>{children(query.data)}</>;
}
