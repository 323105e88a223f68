import { usePaged } from '@/lib/hooks';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { FollowCard } from '../components/follow-card';
import { followUpsOf } from '../follow-api';
import { keyOf } from '../follow-words';

/** What was done for the guest, by whom, and what came of it. */
export function FollowUps({ memberId }: { memberId: number }): JSX.Element {
  const list = usePaged((cursor) => followUpsOf(memberId, cursor), `follow-ups-of-${memberId}`);
  return (
    <Paged
      list={list}
      skeleton={[180, 180]}
      empty={<Empty icon="phone" title="还没有跟进过" detail="点上面的“跟进”，记下要为顾客做的事" />}
    >
      {(items) => items.map((item) => <FollowCard key={keyOf(item)} item={item} anonymous />)}
    </Paged>
  );
}
