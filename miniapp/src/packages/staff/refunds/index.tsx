import { useState } from 'react';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { RefundState } from '@/lib/refund-types';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { RefundBrief } from '@/ui/refund/brief';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadRefunds } from '../refund-api';
import { useDesk } from '@/lib/desk';

type Kind = 'requested' | 'manual_payout' | 'stuck' | 'all';

const KINDS = [
  { value: 'requested', label: '待审核' },
  { value: 'manual_payout', label: '待付款' },
  { value: 'stuck', label: '受阻' },
  { value: 'all', label: '全部' },
] as const;

const EMPTY: Record<Kind, { title: string; detail: string }> = {
  requested: { title: '没有等待审核的退款', detail: '顾客提交后会出现在这里' },
  manual_payout: { title: '没有要付的退款', detail: '不能退回微信的，审核后在这里付现金或转账' },
  stuck: { title: '没有受阻的退款', detail: '微信退不回去的，会出现在这里' },
  all: { title: '还没有储值退款', detail: '每一笔的算法和去向都会记在这里' },
};

function stateOf(kind: Kind): RefundState | null {
  return kind === 'all' ? null : kind;
}

function Refunds({ storeId, kind }: { storeId: number; kind: Kind }): JSX.Element {
  const refunds = usePaged((cursor) => loadRefunds(storeId, stateOf(kind), cursor), `${storeId}-${kind}`);
  return (
    <Paged list={refunds} skeleton={[150, 150, 150]} empty={<Empty icon="receipt" {...EMPTY[kind]} />}>
      {(items) =>
        items.map((refund) => (
          <RefundBrief
            key={refund.id}
            refund={refund}
            title={refund.memberName}
            aside={refund.overdue ? <Tag tone="brick">已逾期</Tag> : null}
            onOpen={() => go('staffRefund', { id: refund.id })}
          />
        ))
      }
    </Paged>
  );
}

export default function StaffRefundsPage(): JSX.Element {
  const desk = useDesk();
  const [kind, setKind] = useState<Kind>('requested');
  return (
    <Page id="page-staff-refunds" title="储值退款">
      <Segmented<Kind> id="refunds-kind" value={kind} options={KINDS} onChange={setKind} />
      {desk && <Refunds storeId={desk.store.id} kind={kind} />}
    </Page>
  );
}
