import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { PagedList } from '../../lib/hooks';
import { ErrorState, Skeleton } from '../states';
import './index.scss';

/** Under a few rows everybody sees that nothing follows. */
const ROWS_WORTH_AN_END = 6;

interface PagedProps<T> {
  list: PagedList<T>;
  skeleton: number[];
  /** What to say, and to do, while there is nothing. */
  empty: ReactNode;
  children: (items: readonly T[]) => ReactNode;
}

/** A list that grows as one reads on: its shape while it loads, its failure, its emptiness and its end. */
export function Paged<T>({ list, skeleton, empty, children }: PagedProps<T>): JSX.Element {
  const { state, items, more } = list;
  useReachBottom(list.loadMore);
  if (state === 'loading') return <Skeleton heights={skeleton} />;
  if (state === 'failed') return <ErrorState message={list.message ?? ''} onRetry={() => void list.reload()} />;
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {children(items)}
      {(more || items.length >= ROWS_WORTH_AN_END) && (
        <Text className="g-paged-end">{more ? '继续往下看更多' : '到底了'}</Text>
      )}
    </>
  );
}
