import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Order } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { OrderFacts, OrderLines, OrderPayments } from '@/ui/order/details';
import { OrderReturns } from '@/ui/order/returns';
import { isMoving, orderState, voucherDueFen, wechatDueFen } from '@/ui/order/words';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { cancelOrder, loadOrder, syncOrder } from '../api';
import { RefundRepair } from '../components/refund-repair';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

const LOOK_EVERY_MS = 3000;

function Head({ order }: { order: Order }): JSX.Element {
  const { label, tone } = orderState(order);
  return (
    <View className="staff-order-head">
      <Tag tone={tone}>{label}</Tag>
      <Amount id="order-payable" fen={order.payableFen} size="balance" />
    </View>
  );
}

interface ActionsProps {
  order: Order;
  desk: Desk;
  onChange: (order: Order) => void;
}

function Cancel({ order, onChange }: Omit<ActionsProps, 'desk'>): JSX.Element {
  const cancel = useAction(async () => {
    const now = await cancelOrder(order.id);
    onChange(now);
    // A platform may have taken the vouchers just now: then the sale is paid.
    toast(now.state === 'closed' ? '已取消，占用的储值和积分都退回了' : '团购券已核销，这一单完成了');
  });
  const vouchersFen = voucherDueFen(order);
  const awaited = vouchersFen > 0 ? `团购券核销中 ${money(vouchersFen)}` : `待付 ${money(wechatDueFen(order))}`;
  return (
    <Button id="order-cancel" kind="line" busy={cancel.busy} onClick={cancel.run}>
      取消订单（{awaited}）
    </Button>
  );
}

function Actions({ order, desk, onChange }: ActionsProps): JSX.Element | null {
  if (order.state === 'awaiting_payment') return <Cancel order={order} onChange={onChange} />;
  if (order.state === 'paid' && desk.can('order.refund')) {
    return (
      <Button id="order-return" kind="line" onClick={() => go('staffReturn', { no: order.orderNo })}>
        退货退款
      </Button>
    );
  }
  return null;
}

function MemberRow({ id }: { id: number }): JSX.Element {
  return (
    <Card flush>
      <Row id="order-member" icon="person" title="这位顾客" onClick={() => go('staffMember', { id })} />
    </Card>
  );
}

export default function StaffOrderPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  const query = useQuery(() => loadOrder(id), `order-${id}`);
  const moving = query.data !== null && isMoving(query.data);
  usePolling(async () => query.replace(await syncOrder(id)), LOOK_EVERY_MS, moving);
  return (
    <Page id="page-staff-order" title="订单详情">
      <Show query={query} skeleton={[200, 300, 200]}>
        {(order) => (
          <>
            <Head order={order} />
            <OrderLines order={order} />
            <OrderPayments order={order} />
            <OrderReturns
              returns={order.returns}
              reader="staff"
              action={(returned) =>
                desk && <RefundRepair order={order} returned={returned} desk={desk} onChange={query.replace} />
              }
            />
            {order.memberId !== null && <MemberRow id={order.memberId} />}
            <OrderFacts order={order} />
            {desk && <Actions order={order} desk={desk} onChange={query.replace} />}
          </>
        )}
      </Show>
    </Page>
  );
}
