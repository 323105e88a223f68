import { useDesk } from '@/lib/desk';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { FollowCard } from '../components/follow-card';
import { loadDone } from '../follow-api';
import { keyOf } from '../follow-words';

function Followed({ storeId }: { storeId: number }): JSX.Element {
  const list = usePaged((cursor) => loadDone(storeId, cursor), `followed-${storeId}`);
  const action = { id: 'followed-today', label: '去今日待办', run: () => go('staffToday') };
  return (
    <Paged
      list={list}
      skeleton={[220, 220, 220]}
      empty={<Empty icon="check" title="还没有跟进记录" detail="处理过的待办和结果会留在这里" action={action} />}
    >
      {(items) => items.map((item) => <FollowCard key={keyOf(item)} item={item} />)}
    </Paged>
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
