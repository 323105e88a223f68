import type { ReturnAmounts, ReturnPayment } from '../../lib/return-types';
import { effectsOf, placeOf, splitOf, stateOf, valueOf } from './return-words';

const payment = (changes: Partial<ReturnPayment>): ReturnPayment => ({
  method: 'wallet',
  amountFen: 2_400,
  state: 'refunded',
  inCash: false,
  ...changes,
});

const amounts = (changes: Partial<ReturnAmounts> = {}): ReturnAmounts => ({
  lines: [],
  amountFen: 0,
  payments: [],
  deductedFen: 0,
  points: { back: 0, backExpired: 0, earned: 0, debt: 0, deducted: 0, lapsed: 0 },
  growth: 0,
  coupons: [],
  complete: false,
  ...changes,
});

describe('where money goes back to', () => {
  it('says what principal and what bonus was', () => {
    const wallet = payment({ principalFen: 2_000, bonusFen: 400 });
    expect([placeOf(wallet, 'member'), splitOf(wallet)]).toEqual(['退回储值账户', '本金 ¥20.00 · 赠送 ¥4.00']);
    expect(splitOf(payment({ principalFen: 2_400, bonusFen: 0 }))).toBe('');
  });

  it('tells staff what their hands have to do, and the member what to expect', () => {
    const cash = payment({ method: 'cash' });
    expect([placeOf(cash, 'staff'), placeOf(cash, 'member')]).toEqual(['现金，请当面退给顾客', '现金退还']);
  });

  it('says where it is while WeChat has it, and that it was cash in the end', () => {
    expect(stateOf(payment({ method: 'wechat', state: 'refunding' }))).toBe('退款中');
    expect(stateOf(payment({ method: 'wechat' }))).toBe('');
    expect(placeOf(payment({ method: 'wechat', inCash: true }), 'member')).toBe('微信未能退回，已改退现金');
  });

  it('counts points as points', () => {
    expect(valueOf(payment({ method: 'points', points: 1_200 }))).toBe('1,200 积分');
    expect(valueOf(payment({}))).toBe('¥24.00');
  });
});

describe('what else a return does', () => {
  it('is nothing when nothing was given', () => expect(effectsOf(amounts())).toEqual([]));

  it('is said in full when points are gone', () => {
    const points = { back: 100, backExpired: 40, earned: 200, debt: 100, deducted: 49, lapsed: 1 };
    const coupons = [{ id: 1, name: '满100减10' }];
    expect(effectsOf(amounts({ points, growth: 30, coupons, deductedFen: 490 }))).toEqual([
      '退回的积分里有 40 分已过有效期',
      '收回这些商品获得的 200 积分',
      '其中 100 分已经用掉，记为欠积分，下次获得时先补上',
      '其中 49 分已经用掉，从退款里扣 ¥4.90',
      '其中 1 分没用就过期了，不再收回',
      '收回 30 成长值',
      '退还优惠券：满100减10',
    ]);
  });
});
