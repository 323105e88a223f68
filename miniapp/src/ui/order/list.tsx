import { Text, View } from '@tarojs/components';
import type { OrderBrief } from '../../lib/api-types';
import { timeText } from '../../lib/format';
import type { PickupTicket } from '../../lib/mall-types';
import { Amount } from '../amount';
import { Tag } from '../tag';
import { orderState } from './words';
import './index.scss';

interface OrderListProps {
  /** With the ticket, where the goods of a paid order are still to be collected. */
  orders: readonly (OrderBrief & { ticket?: PickupTicket | null })[];
  /** At the till the guest matters, at home the store. */
  who: 'store' | 'member';
  onOpen: (id: number) => void;
}

export function OrderList({ orders, who, onOpen }: OrderListProps): JSX.Element {
  return (
    <>
      {orders.map((order) => {
        const { label, tone } = orderState(order, order.ticket);
        return (
          <View
            key={order.id}
            id={`order-${order.id}`}
            className="order-brief"
            hoverClass="g-pressed"
            onClick={() => onOpen(order.id)}
          >
            <View className="order-brief__line">
              <Text className="order-brief__who">
                {who === 'store' ? order.storeName : (order.memberName ?? '散客')}
              </Text>
              <Tag tone={tone}>{label}</Tag>
            </View>
            <View className="order-brief__line">
              <View className="order-brief__words">
                <Text className="order-brief__summary">{order.summary}</Text>
                <Text className="order-brief__time">{timeText(order.createdAt)}</Text>
              </View>
              <Amount fen={order.payableFen} size="title" />
            </View>
          </View>
        );
      })}
    </>
  );
}
