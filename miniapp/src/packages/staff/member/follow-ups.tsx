import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/lib/hooks';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { FollowCard } from '../components/follow-card';
import { followUpsOf } from '../follow-api';
import { keyOf } from '../follow-words';

/** What was done for the guest, by whom, and what came of it. */
export function FollowUps({ memberId }: { memberId: number }): JSX.Element {
  const list = usePaged((cursor) => followUpsOf(memberId, cursor), `follow-ups-of-${memberId}`);
  useReachBottom(list.loadMore);
  if (list.state === 'loading') return <Skeleton heights={[180, 180]} />;
  if (list.state === 'failed') return <ErrorState message={list.message ?? ''} onRetry={() => void list.reload()} />;
  if (list.items.length === 0) {
    return <Empty icon="phone" title="还没有跟进过" detail="点上面的“跟进”，记下要为顾客做的事" />;
  }
  return (
    <>
      {list.items.map((item) => (
        <FollowCard key={keyOf(item)} item={item} anonymous />
      ))}
      <Text className="timeline__end">{list.more ? '继续往下看更早的' : '就这些了'}</Text>
    </>
  );
}
