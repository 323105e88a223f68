import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { loadCards } from '../api';
import { CardFace } from '../components/card-face';

function Cards(): JSX.Element {
  const cards = usePaged(loadCards, 'treatment-cards');
  useReachBottom(cards.loadMore);
  if (cards.state === 'loading') return <Skeleton heights={[240, 240]} />;
  if (cards.state === 'failed') return <ErrorState message={cards.message ?? ''} onRetry={() => void cards.reload()} />;
  if (cards.items.length === 0) {
    return (
      <Empty
        icon="ticket"
        title="还没有次卡"
        detail="常来的项目，买次卡更划算，预约时直接用"
        action={{ id: 'treatments-shop', label: '去看看', run: () => go('mall') }}
      />
    );
  }
  // What can be used comes first; the server keeps the order of purchase within.
  const usable = cards.items.filter(({ state }) => state === 'active');
  const over = cards.items.filter(({ state }) => state !== 'active');
  return (
    <>
      {[...usable, ...over].map((card) => (
        <CardFace key={card.id} card={card} onClick={() => go('treatment', { id: card.id })} />
      ))}
    </>
  );
}

export default function TreatmentsPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-treatments" title="我的次卡">
      {membership.status === 'member' ? <Cards /> : <MemberOnly purpose="你的次卡" />}
    </Page>
  );
}
