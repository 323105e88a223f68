import { useRef } from 'react';
import { useRouter } from '@tarojs/taro';
import type { Order } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { ticketOf } from '@/lib/pickup-tickets';
import { address } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { cashierResult } from '@/lib/platform/cashier-result';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { OrderFacts, OrderLines, OrderPayments } from '@/ui/order/details';
import { OrderReturns } from '@/ui/order/returns';
import { isMoving, wechatDueFen } from '@/ui/order/words';
import { Page } from '@/ui/page';
import { Show } from '@/ui/states';
import { loadOrder, payOrder, syncOrder } from '../api';
import { OrderCode } from '../components/order-code';
import { OrderHead } from '../components/order-head';
import { CancelPart, PickupPart, isCollected } from '../components/pickup-part';
import './index.scss';

const ASK_EVERY_MS = 1500;
const ASK_AT_MOST = 20;

interface PayBarProps {
  order: Order;
  onPaying: () => void;
}

function PayBar({ order, onPaying }: PayBarProps): JSX.Element {
  const pay = useAction(async () => {
    const { payment } = await payOrder(order.id);
    const outcome = await platform.pay(payment, address('order', { id: order.id }));
    if (outcome === 'cancel') toast('没有付款，订单还在');
    else onPaying();
  });
  return (
    <Button id="order-pay" busy={pay.busy} onClick={pay.run}>
      微信支付 {money(wechatDueFen(order))}
    </Button>
  );
}

export default function OrderPage(): JSX.Element {
  const { params } = useRouter();
  const id = Number(params['id']);
  const told = cashierResult(params['result']);
  // Back from the cashier, or in the shop where the till has just changed something: ask WeChat for a while.
  const asking = useRef(told === 'ok' ? ASK_AT_MOST : 0);
  const order = useQuery(() => (told === 'ok' ? syncOrder(id) : loadOrder(id)), `order-${id}`);
  const due = order.data ? wechatDueFen(order.data) : 0;

  const collected = order.data !== null && isCollected(order.data);
  const ticket = useQuery(async () => (collected ? ticketOf(id) : null), `ticket-${id}-${order.data?.state ?? ''}`);

  const look = async (): Promise<void> => {
    const confirming = asking.current > 0;
    asking.current -= 1;
    const now = await (confirming ? syncOrder(id) : loadOrder(id));
    order.replace(now);
    if (now.state === 'paid') await refreshMembership();
  };
  usePolling(look, ASK_EVERY_MS, order.data !== null && isMoving(order.data));

  const onPaying = (): void => {
    asking.current = ASK_AT_MOST;
  };
  return (
    <Page
      id="page-order"
      title="订单详情"
      footer={order.data && due > 0 ? <PayBar order={order.data} onPaying={onPaying} /> : undefined}
    >
      <Show query={order} skeleton={[220, 300, 200]}>
        {(data) => (
          <>
            <OrderHead order={data} ticket={ticket.data} />
            {collected && ticket.state === 'ready' && <PickupPart order={data} ticket={ticket.data} />}
            <OrderLines order={data} />
            <OrderPayments order={data} />
            <OrderReturns returns={data.returns} reader="member" />
            <OrderFacts order={data} />
            {data.state === 'paid' && <OrderCode orderNo={data.orderNo} />}
            <CancelPart order={data} onDone={order.replace} />
          </>
        )}
      </Show>
    </Page>
  );
}
