import type { Order, OrderPayment } from '../../lib/api-types';
import { orderState, paymentLabel, voucherDueFen, wechatDueFen } from './words';

const order = (state: Order['state'], payments: OrderPayment[]): Order => ({
  id: 1,
  orderNo: '1',
  source: 'staff',
  fulfilment: 'counter',
  bookingId: null,
  state,
  store: {
    id: 1,
    code: '',
    name: '',
    city: '',
    address: '',
    phone: '',
    openingHours: '',
    latitude: null,
    longitude: null,
  },
  memberId: 1,
  staffName: null,
  createdAt: '',
  receivedAt: null,
  paidAt: null,
  refundedAt: null,
  lines: [],
  listFen: 0,
  discounts: [],
  payableFen: 0,
  payments,
  refundedFen: 0,
  returns: [],
  earnedPoints: 0,
  earnedGrowth: 0,
  balances: null,
  expiresAt: null,
});

const split: OrderPayment[] = [
  { method: 'wallet', amountFen: 3_000, state: 'held' },
  { method: 'wechat', amountFen: 2_800, state: 'held' },
];

it('asks WeChat for its own part only', () => {
  expect(wechatDueFen(order('awaiting_payment', split))).toBe(2_800);
});

it('tells what the platform of a voucher has not confirmed yet', () => {
  const byVoucher: OrderPayment[] = [{ method: 'voucher', amountFen: 8_800, state: 'held' }];
  expect(voucherDueFen(order('awaiting_payment', byVoucher))).toBe(8_800);
  expect(wechatDueFen(order('awaiting_payment', byVoucher))).toBe(0);
  expect(voucherDueFen(order('paid', byVoucher))).toBe(0);
});

it('asks for nothing once the order has ended', () => {
  expect(wechatDueFen(order('paid', split))).toBe(0);
  expect(wechatDueFen(order('closed', split))).toBe(0);
});

it('says how a part was paid and what became of it', () => {
  expect(paymentLabel({ method: 'wallet', amountFen: 1, state: 'paid' })).toBe('储值');
  expect(paymentLabel({ method: 'wallet', amountFen: 1, state: 'held' })).toBe('储值（已预留）');
  expect(paymentLabel({ method: 'wechat', amountFen: 1, state: 'held' })).toBe('微信支付（待付）');
  expect(paymentLabel({ method: 'wechat', amountFen: 1, state: 'refunded' })).toBe('微信支付（已退）');
  expect(paymentLabel({ method: 'voucher', amountFen: 1, state: 'held' })).toBe('团购券（核销中）');
  expect(paymentLabel({ method: 'points', amountFen: 200, points: 20, state: 'paid' })).toBe('20 积分');
});

it('calls a paid order done only when its goods are', () => {
  const paid = order('paid', split);
  const labelWith = (state: 'waiting' | 'collected' | 'expired', ready = true) =>
    orderState(paid, { state, ready }).label;
  expect(orderState(paid).label).toBe('已完成');
  expect(labelWith('waiting', false)).toBe('备货中');
  expect(labelWith('waiting')).toBe('待取货');
  expect(labelWith('expired')).toBe('已过期');
  expect(labelWith('collected')).toBe('已完成');
  expect(orderState(order('refunded', split), { state: 'expired', ready: true }).label).toBe('已退款');
});
