import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { RefundBrief } from '@/ui/refund/brief';
import { Empty } from '@/ui/states';
import { loadRefunds } from '../api';

function Refunds(): JSX.Element {
  const refunds = usePaged(loadRefunds, 'refunds');
  return (
    <Paged
      list={refunds}
      skeleton={[150, 150]}
      empty={<Empty icon="receipt" title="没有退款记录" detail="没用完的储值，随时可以申请退回" />}
    >
      {(items) =>
        items.map((refund) => (
          <RefundBrief
            key={refund.id}
            refund={refund}
            title={refund.reasonText}
            onOpen={() => go('refund', { id: refund.id })}
          />
        ))
      }
    </Paged>
  );
}

export default function RefundsPage(): JSX.Element {
  const membership = useMembership();
  const ask = (
    <Button id="refunds-ask" onClick={() => go('refundAsk')}>
      申请退款
    </Button>
  );
  const isMember = membership.status === 'member';
  return (
    <Page id="page-refunds" title="储值退款" footer={isMember ? ask : undefined}>
      {isMember ? <Refunds /> : <MemberOnly purpose="储值" />}
    </Page>
  );
}
