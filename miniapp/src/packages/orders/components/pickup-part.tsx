import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Order } from '@/lib/api-types';
import { momentText, money } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import type { PickupTicket } from '@/lib/mall-types';
import { PAID_AND_LATE, lastDay } from '@/lib/mall-words';
import { refreshMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { StoreRow } from '@/ui/store-row';
import { cancelOrder } from '../api';
import './pickup-part.scss';

function words(ticket: PickupTicket | null): { title: string; detail: string } {
  if (!ticket) return { title: '门店正在接单', detail: '接单后这里会出现取货码' };
  if (ticket.state === 'collected') {
    return { title: '已取货', detail: ticket.endedAt === null ? '' : momentText(ticket.endedAt) };
  }
  if (ticket.state === 'cancelled') return { title: '取货单已取消', detail: '不用再到店领取' };
  if (ticket.state === 'expired') return { title: '已过保留期', detail: PAID_AND_LATE };
  if (!ticket.ready) return { title: '正在备货', detail: `预计 ${momentText(ticket.readyAt)} 可取` };
  const until = ticket.expiresAt === null ? '' : `，保留到 ${lastDay(ticket.expiresAt)}`;
  return { title: '可以来取了', detail: `出示取货码领取${until}` };
}

/** Whether somebody collects it, so that there is a ticket to ask for. */
export function isCollected(order: Pick<Order, 'fulfilment' | 'state'>): boolean {
  return order.fulfilment === 'pickup' && order.state !== 'awaiting_payment' && order.state !== 'closed';
}

/** 提货: what the store is doing about an order that was made on the phone. */
export function PickupPart({ order, ticket }: { order: Order; ticket: PickupTicket | null }): JSX.Element {
  const { title, detail } = words(ticket);
  const late = ticket?.state === 'expired';
  return (
    <Card flush>
      <Row
        id="order-pickup"
        icon={late ? 'alert' : 'bag'}
        title={title}
        detail={late ? detail : `${detail}${detail === '' ? '' : ' · '}${order.store.name}`}
        {...(ticket ? { onClick: () => go('pickup', { id: ticket.id }) } : {})}
      />
      {late && <StoreRow id="order-store" store={order.store} />}
    </Card>
  );
}

/** Giving up what was ordered on the phone: the server knows until when that goes. */
export function CancelPart({ order, onDone }: { order: Order; onDone: (order: Order) => void }): JSX.Element | null {
  const [asking, setAsking] = useState(false);
  const cancel = useAction(async () => {
    onDone(await cancelOrder(order.id));
    setAsking(false);
    await refreshMembership();
  });
  const open = order.state === 'awaiting_payment' || (order.state === 'paid' && order.returns.length === 0);
  if (order.source !== 'member' || !open) return null;
  const paid = order.state === 'paid';
  return (
    <>
      <Button id="order-give-up" kind="plain" size="small" onClick={() => setAsking(true)}>
        取消订单
      </Button>
      {asking && (
        <Sheet id="order-give-up-sheet" title="取消这笔订单？" onClose={() => setAsking(false)}>
          <Text className="give-up">
            {paid
              ? `${money(order.payableFen)} 会按原路退回，用掉的券和积分也会还原。已取货的请到门店办理。`
              : '没有扣款，占用的储值、积分和券都会退回。'}
          </Text>
          <Button id="order-give-up-confirm" kind="danger" busy={cancel.busy} onClick={cancel.run}>
            确认取消
          </Button>
        </Sheet>
      )}
    </>
  );
}
