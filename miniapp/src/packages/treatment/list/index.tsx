import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import type { TreatmentCard } from '@/lib/shop-types';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { loadCards } from '../api';
import { CardFace } from '../components/card-face';

/** What can be used comes first; the server keeps the order of purchase within. */
function usableFirst(cards: readonly TreatmentCard[]): TreatmentCard[] {
  return [...cards.filter(({ state }) => state === 'active'), ...cards.filter(({ state }) => state !== 'active')];
}

function Cards(): JSX.Element {
  const cards = usePaged(loadCards, 'treatment-cards');
  const action = { id: 'treatments-shop', label: '去看看', run: () => go('mall') };
  return (
    <Paged
      list={cards}
      skeleton={[240, 240]}
      empty={<Empty icon="ticket" title="还没有次卡" detail="常来的项目，买次卡更划算，预约时直接用" action={action} />}
    >
      {(items) =>
        usableFirst(items).map((card) => (
          <CardFace key={card.id} card={card} onClick={() => go('treatment', { id: card.id })} />
        ))
      }
    </Paged>
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
