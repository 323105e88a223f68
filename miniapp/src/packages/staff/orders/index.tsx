import { useState } from 'react';
import { addDays, businessDate } from '@guike/shared';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { OrderList } from '@/ui/order/list';
import { Row } from '@/ui/row';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { loadOrders } from '../api';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { useDesk } from '@/lib/desk';

type Span = 'today' | 'yesterday' | 'all';

const SPANS = [
  { value: 'today', label: '今天' },
  { value: 'yesterday', label: '昨天' },
  { value: 'all', label: '全部' },
] as const;

function dateOf(span: Span): string | null {
  const today = businessDate(new Date());
  if (span === 'all') return null;
  return span === 'today' ? today : addDays(today, -1);
}

function Orders({ storeId, span }: { storeId: number; span: Span }): JSX.Element {
  const orders = usePaged((cursor) => loadOrders(storeId, dateOf(span), cursor), `${storeId}-${span}`);
  const action = { id: 'orders-cashier', label: '去收银', run: () => go('staffCashier') };
  return (
    <Paged
      list={orders}
      skeleton={[170, 170, 170]}
      empty={<Empty icon="receipt" title="还没有订单" detail="收的每一笔都会记在这里" action={action} />}
    >
      {(items) => <OrderList orders={items} who="member" onOpen={(id) => go('staffOrder', { id })} />}
    </Paged>
  );
}

export default function StaffOrdersPage(): JSX.Element {
  const desk = useDesk();
  const [span, setSpan] = useState<Span>('today');
  return (
    <Page id="page-staffOrders" title="订单">
      {desk?.can('wallet.refund') === true && (
        <Card flush>
          <Row id="orders-refunds" icon="wallet" title="储值退款" onClick={() => go('staffRefunds')} />
        </Card>
      )}
      {desk?.can('order.refund') === true && (
        <Card flush>
          <Row
            id="orders-find-sale"
            icon="receipt"
            title="凭订单号退货"
            detail="包括在其他门店买的"
            onClick={() => go('staffFindSale')}
          />
        </Card>
      )}
      <Segmented<Span> id="orders-span" value={span} options={SPANS} onChange={setSpan} />
      {desk && <Orders storeId={desk.store.id} span={span} />}
    </Page>
  );
}
