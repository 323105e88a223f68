import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Page } from '@/ui/page';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { FollowCard } from '../components/follow-card';
import { loadDone } from '../follow-api';
import { keyOf } from '../follow-words';
import '../members/index.scss';

function Followed({ storeId }: { storeId: number }): JSX.Element {
  const list = usePaged((cursor) => loadDone(storeId, cursor), `followed-${storeId}`);
  useReachBottom(list.loadMore);
  if (list.state === 'loading') return <Skeleton heights={[220, 220, 220]} />;
  if (list.state === 'failed') return <ErrorState message={list.message ?? ''} onRetry={() => void list.reload()} />;
  if (list.items.length === 0) {
    const action = { id: 'followed-today', label: '去今日待办', run: () => go('staffToday') };
    return <Empty icon="check" title="还没有跟进记录" detail="处理过的待办和结果会留在这里" action={action} />;
  }
  return (
    <>
      {list.items.map((item) => (
        <FollowCard key={keyOf(item)} item={item} />
      ))}
      <Text className="members-end">{list.more ? '继续往下看更多' : '到底了'}</Text>
    </>
  );
}

export default function FollowedPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-followed" title="跟进记录">
      {desk && <Followed storeId={desk.store.id} />}
    </Page>
  );
}
