import type { RefundableLot } from '../../lib/refund-types';
import { chosenLots, issuerAtFirst, issuersOf, lotOrigin, reasonGroups, sumOf } from './words';

const lot = (lotKey: number, changes: Partial<RefundableLot> = {}): RefundableLot => ({
  lotKey,
  planName: '充300送60',
  paidAt: '2026-11-02T04:00:00.000Z',
  paidFen: 30_000,
  bonusFen: 6_000,
  leftFen: 24_000,
  rule: 'member',
  ruleText: '因个人原因退款，已消费部分按原价计算',
  steps: [],
  refundFen: 18_000,
  voidText: null,
  way: 'wechat',
  wayText: '原路退回您的微信支付账户',
  gifts: [],
  issuerId: 1,
  issuerName: '归客餐饮',
  unavailableReason: null,
  fullRefundUntil: null,
  ...changes,
});

describe('choosing what to give back', () => {
  const lots = [
    lot(1, { unavailableReason: '正在支付' }),
    lot(2),
    lot(3, { issuerId: 2, issuerName: '加盟店' }),
    lot(4),
  ];

  it('begins with all of the first company that gives something back', () => {
    expect(issuerAtFirst(lots)).toBe(1);
    expect(issuersOf(lots)).toEqual([
      { id: 1, name: '归客餐饮' },
      { id: 2, name: '加盟店' },
    ]);
    expect(chosenLots(lots, 1, new Set()).map(({ lotKey }) => lotKey)).toEqual([2, 4]);
  });

  it('leaves out what the member keeps, and sums the rest', () => {
    const chosen = chosenLots(lots, 1, new Set([4]));
    expect(chosen.map(({ lotKey }) => lotKey)).toEqual([2]);
    expect(sumOf(chosen)).toBe(18_000);
  });

  it('offers nothing when nothing can be given back', () => {
    expect(issuerAtFirst([lot(1, { unavailableReason: '正在支付' })])).toBeNull();
    expect(chosenLots([], null, new Set())).toEqual([]);
  });
});

it('says where a top-up came from', () => {
  const now = new Date('2026-11-21T06:00:00Z');
  expect(lotOrigin(lot(1), now)).toBe('11月2日 周一 · 充 ¥300，送 ¥60');
  expect(lotOrigin(lot(1, { bonusFen: 0 }), now)).toBe('11月2日 周一 · 充 ¥300');
});

it('offers each reason once', () => {
  const values = reasonGroups.flatMap(({ reasons }) => reasons.map(({ value }) => value));
  expect(new Set(values).size).toBe(values.length);
});
