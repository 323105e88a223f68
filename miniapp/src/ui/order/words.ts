import type { Order, OrderPayment, OrderState, PaymentMethod } from '../../lib/api-types';
import type { PickupTicket } from '../../lib/mall-types';
import type { TagTone } from '../tag';

const stateWords: Record<OrderState, { label: string; tone: TagTone }> = {
  awaiting_payment: { label: '待付款', tone: 'persimmon' },
  paid: { label: '已完成', tone: 'pine' },
  refunding: { label: '退款中', tone: 'gold' },
  refunded: { label: '已退款', tone: 'plain' },
  closed: { label: '已取消', tone: 'plain' },
};

interface Words {
  label: string;
  tone: TagTone;
}

/** Paid on the phone is not yet done: the goods are still to be collected, or were not in time. */
function pickupState({ state, ready }: Pick<PickupTicket, 'state' | 'ready'>): Words | null {
  if (state === 'expired') return { label: '已过期', tone: 'brick' };
  if (state !== 'waiting') return null;
  return ready ? { label: '待取货', tone: 'persimmon' } : { label: '备货中', tone: 'gold' };
}

/** A sale of which some has come back is still a sale. */
export function orderState(
  order: Pick<Order, 'state'> & Partial<Pick<Order, 'returns'>>,
  ticket: Pick<PickupTicket, 'state' | 'ready'> | null = null,
): Words {
  const lying = order.state === 'paid' && ticket !== null ? pickupState(ticket) : null;
  if (lying) return lying;
  const partly = order.state === 'paid' && order.returns !== undefined && order.returns.length > 0;
  return partly ? { label: '部分已退', tone: 'gold' } : stateWords[order.state];
}

/** Money is on its way, in or out: worth another look. */
export function isMoving(order: Pick<Order, 'state' | 'returns'>): boolean {
  return (
    order.state === 'awaiting_payment' ||
    order.returns.some(({ payments }) => payments.some(({ state }) => state === 'refunding'))
  );
}

export const methodWords: Record<PaymentMethod, string> = {
  points: '积分',
  wallet: '储值',
  cash: '现金',
  wechat: '微信支付',
  card: '银行卡',
  voucher: '团购券',
};

const PAYMENT_STATE: Record<OrderPayment['state'], string> = {
  held: '待付',
  paid: '',
  refunding: '退款中',
  refunded: '已退',
  void: '未付',
};

/** What the member already owns is set aside at once; only WeChat and the platform of a voucher are still to be heard. */
function stateOf({ method, state }: OrderPayment): string {
  if (state === 'held' && method === 'voucher') return '核销中';
  return state === 'held' && method !== 'wechat' ? '已预留' : PAYMENT_STATE[state];
}

export function paymentLabel(payment: OrderPayment): string {
  const state = stateOf(payment);
  const title = payment.points === undefined ? methodWords[payment.method] : `${payment.points} 积分`;
  return state === '' ? title : `${title}（${state}）`;
}

/** What WeChat still has to bring. */
export function wechatDueFen(order: Order): number {
  return dueFen(order, 'wechat');
}

/** What the platform of its vouchers has not confirmed yet. */
export function voucherDueFen(order: Order): number {
  return dueFen(order, 'voucher');
}

function dueFen(order: Order, by: PaymentMethod): number {
  if (order.state !== 'awaiting_payment') return 0;
  return order.payments
    .filter(({ method, state }) => method === by && state === 'held')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}
