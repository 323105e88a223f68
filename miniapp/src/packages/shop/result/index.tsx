import { useEffect, useRef } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Order } from '@/lib/api-types';
import { money, shanghai } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { address, go } from '@/lib/navigate';
import { ticketOf } from '@/lib/pickup-tickets';
import { platform } from '@/lib/platform';
import { cashierResult } from '@/lib/platform/cashier-result';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { OrderLines } from '@/ui/order/details';
import { isMoving, wechatDueFen } from '@/ui/order/words';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { SubscribeAsk } from '@/ui/subscribe-ask';
import { Show } from '@/ui/states';
import { loadOrder, startPayment, syncOrder } from '../api';
import './index.scss';

const ASK_EVERY_MS = 1500;
const ASK_AT_MOST = 20;

function Paid({ order }: { order: Order }): JSX.Element {
  const ticket = useQuery(() => ticketOf(order.id), `ticket-${order.id}`);
  const waits = ticket.state === 'ready' && ticket.data === null;
  const asked = useRef(0);
  usePolling(
    () => {
      asked.current += 1;
      return ticket.reload();
    },
    ASK_EVERY_MS,
    waits && asked.current < ASK_AT_MOST,
  );
  useEffect(() => void refreshMembership(), []);
  const { data } = ticket;
  return (
    <>
      <Result id="shop-paid" tone="success" title="下单成功" detail={`${order.store.name} 正在为你准备`} />
      <View className="shop-actions">
        <Button
          id="shop-ticket"
          icon="bag"
          busy={waits}
          onClick={() => (data ? go('pickup', { id: data.id }) : go('order', { id: order.id }))}
        >
          查看取货码
        </Button>
        <Button id="shop-order" kind="line" onClick={() => go('order', { id: order.id })}>
          订单详情
        </Button>
      </View>
      <SubscribeAsk moment="pickup" />
      <OrderLines order={order} />
    </>
  );
}

function Waiting({ order, onPaying }: { order: Order; onPaying: () => void }): JSX.Element {
  const pay = useAction(async () => {
    const { payment } = await startPayment(order.id);
    const outcome = await platform.pay(payment, address('shopResult', { id: order.id }));
    if (outcome === 'cancel') toast('没有付款，订单还在');
    else onPaying();
  });
  const until = order.expiresAt === null ? '' : `请在 ${shanghai(new Date(order.expiresAt)).clock} 前付款，`;
  return (
    <>
      <Result id="shop-waiting" tone="waiting" title="等待付款" detail={`${until}逾期自动取消，占用的都会退回`} />
      <View className="shop-actions">
        <Button id="shop-pay" busy={pay.busy} onClick={pay.run}>
          微信支付 {money(wechatDueFen(order))}
        </Button>
        <Button id="shop-order" kind="line" onClick={() => go('order', { id: order.id })}>
          订单详情
        </Button>
      </View>
    </>
  );
}

export default function ShopResultPage(): JSX.Element {
  const { params } = useRouter();
  const id = Number(params['id']);
  const told = cashierResult(params['result']);
  const asking = useRef(told === 'ok' ? ASK_AT_MOST : 0);
  const order = useQuery(() => (told === 'ok' ? syncOrder(id) : loadOrder(id)), `shop-result-${id}`);
  const look = async (): Promise<void> => {
    const confirming = asking.current > 0;
    asking.current -= 1;
    order.replace(await (confirming ? syncOrder(id) : loadOrder(id)));
  };
  usePolling(look, ASK_EVERY_MS, order.data !== null && isMoving(order.data));
  return (
    <Page id="page-shop-result" title="下单结果">
      <Show query={order} skeleton={[320, 200]}>
        {(data) => {
          if (data.state === 'awaiting_payment') {
            return <Waiting order={data} onPaying={() => (asking.current = ASK_AT_MOST)} />;
          }
          if (data.state === 'paid') return <Paid order={data} />;
          return (
            <Result id="shop-closed" tone="calm" title="订单已取消" detail="没有扣款，占用的储值和积分都退回了">
              <Button id="shop-again" kind="soft" size="small" onClick={() => go('mall')}>
                再去看看
              </Button>
            </Result>
          );
        }}
      </Show>
    </Page>
  );
}
