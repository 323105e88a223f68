import { Text, View } from '@tarojs/components';
import type { Order } from '@/lib/api-types';
import { moneyShort, shanghai } from '@/lib/format';
import type { PickupTicket } from '@/lib/mall-types';
import { Amount } from '@/ui/amount';
import { orderState, voucherDueFen } from '@/ui/order/words';
import { Tag } from '@/ui/tag';

function hint(order: Order): string | null {
  if (voucherDueFen(order) > 0) return '团购平台正在确认核销，没有成功的话，占用的储值和积分都会退回';
  if (order.state === 'awaiting_payment' && order.expiresAt !== null) {
    return `请在 ${shanghai(new Date(order.expiresAt)).clock} 前付款，逾期会自动取消，占用的储值和积分都会退回`;
  }
  if (order.state === 'refunded') return '款项已按原路退回，储值和积分也已还原';
  if (order.state === 'refunding') return '退款正在路上，到账时间以微信为准';
  if (order.state === 'closed') return '没有扣款，占用的储值和积分已退回';
  if (order.returns.length > 0) return `已退 ${moneyShort(order.refundedFen)}，其余商品不受影响`;
  return order.balances ? `付款后储值还有 ${moneyShort(order.balances.walletTotalFen)}` : null;
}

export function OrderHead({ order, ticket }: { order: Order; ticket: PickupTicket | null }): JSX.Element {
  const { label, tone } = orderState(order, ticket);
  const words = hint(order);
  return (
    <View className="order-head">
      <Tag tone={tone}>{label}</Tag>
      <Amount id="order-payable" fen={order.payableFen} size="balance" />
      {words !== null && <Text className="order-head__hint">{words}</Text>}
    </View>
  );
}
