import { Text, View } from '@tarojs/components';
import type { Order, OrderState } from '../../lib/api-types';
import { money, points, momentText } from '../../lib/format';
import { Amount } from '../amount';
import { Card } from '../card';
import { paymentLabel } from './words';
import './index.scss';

interface LineProps {
  name: string;
  value: string;
  strong?: boolean;
  tone?: 'persimmon' | 'pine';
}

export function Line({ name, value, strong = false, tone }: LineProps): JSX.Element {
  const classes = [
    'order-line__value',
    strong ? 'order-line__value--strong' : '',
    tone ? `order-line__value--${tone}` : '',
  ];
  return (
    <View className="order-line">
      <Text className="order-line__name">{name}</Text>
      <Text className={classes.join(' ').trim()}>{value}</Text>
    </View>
  );
}

/** Each line with its own share of every discount, so that the parts visibly make the whole. */
export function OrderLines({
  order,
}: {
  order: Pick<Order, 'lines' | 'listFen' | 'discounts' | 'payableFen'>;
}): JSX.Element {
  return (
    <Card title="商品">
      {order.lines.map((line) => (
        <View key={line.id} className="order-item">
          <View className="order-item__words">
            <Text className="order-item__name">{line.name}</Text>
            <Text className="order-item__note">
              {money(line.unitPriceFen)} × {line.quantity}
              {line.discountFen > 0 ? ` · 优惠 ${money(line.discountFen)}` : ''}
              {line.pointsFen > 0 ? ` · 积分抵 ${money(line.pointsFen)}` : ''}
              {line.returnedQuantity > 0 ? ` · 已退 ${line.returnedQuantity} 件` : ''}
            </Text>
          </View>
          <Amount fen={line.payFen} />
        </View>
      ))}
      <View className="order-rule" />
      <Line name="商品合计" value={money(order.listFen)} />
      {order.discounts.map((discount) => (
        <Line key={discount.title} name={discount.title} value={`−${money(discount.amountFen)}`} tone="persimmon" />
      ))}
      <Line name="实付" value={money(order.payableFen)} strong />
    </Card>
  );
}

/** A refunded or cancelled order gives nothing. */
function earnedWords(state: OrderState): string | null {
  if (state === 'paid') return '这次得到';
  return state === 'awaiting_payment' ? '付款后得到' : null;
}

export function OrderPayments({ order }: { order: Order }): JSX.Element {
  const earned = earnedWords(order.state);
  return (
    <Card title="付款">
      {order.payments.map((payment, index) => (
        <Line key={index} name={paymentLabel(payment)} value={money(payment.amountFen)} />
      ))}
      {earned !== null && (order.earnedPoints > 0 || order.earnedGrowth > 0) && (
        <Line
          name={earned}
          value={`${points(order.earnedPoints)} 积分 · ${points(order.earnedGrowth)} 成长值`}
          tone="pine"
        />
      )}
    </Card>
  );
}

export function OrderFacts({ order }: { order: Order }): JSX.Element {
  return (
    <Card title="订单信息">
      <Line name="订单号" value={order.orderNo} />
      <Line name="门店" value={order.store.name} />
      {order.staffName !== null && <Line name="服务的人" value={order.staffName} />}
      <Line name="下单时间" value={momentText(order.createdAt)} />
      {order.paidAt !== null && <Line name="付款时间" value={momentText(order.paidAt)} />}
      {order.refundedAt !== null && <Line name="退款时间" value={momentText(order.refundedAt)} />}
    </Card>
  );
}
