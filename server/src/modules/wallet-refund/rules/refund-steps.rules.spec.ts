import fc from 'fast-check';
import { type LotFacts, computeLot } from './refund-computation.rules.js';
import { stepsOf, voidText } from './refund-steps.rules.js';

const PAID_AT = new Date('2026-01-01T04:00:00Z');
const LATER = new Date('2026-11-20T04:00:00Z');
const LOT: LotFacts = {
  paidFen: 30_000,
  bonusFen: 6_000,
  principalLeftFen: 20_000,
  bonusLeftFen: 4_000,
  paidAt: PAID_AT,
};

const told = (lot: LotFacts, cause: 'member' | 'operator', deduction: { fen: number; reason: string } | null = null) =>
  stepsOf(lot, computeLot(lot, { cause, at: LATER, terms: { fullRefundDays: 7 }, smallBalance: false }), deduction);

it('tells the member line by line where the amount comes from', () => {
  expect(told(LOT, 'operator')).toEqual([
    { title: '充值实付', detail: null, amountFen: 30_000 },
    {
      title: '已消费折合实付',
      detail: '已消费 ¥120.00 × 实付 ¥300 ÷ 到账 ¥360，保留充值优惠',
      amountFen: -10_000,
    },
  ]);
  expect(told(LOT, 'member', { fen: 1_000, reason: '已领取的保温杯' })).toEqual([
    { title: '充值实付', detail: null, amountFen: 30_000 },
    { title: '已消费', detail: '已消费 ¥120.00，按原价计', amountFen: -12_000 },
    { title: '扣减赠品折价', detail: '已领取的保温杯', amountFen: -1_000 },
  ]);
});

it('says when more was spent than was paid', () => {
  const lot = { ...LOT, principalLeftFen: 2_500, bonusLeftFen: 500 };
  expect(told(lot, 'member')[1]?.detail).toBe('已消费 ¥330.00，按原价计，最多计到实付 ¥300');
});

it('says what is void afterwards', () => {
  expect(voidText(LOT)).toBe('未用完的赠送 ¥40 随退款作废');
  expect(voidText({ ...LOT, bonusLeftFen: 0 })).toBeNull();
});

it('sums to the refund, whatever happened to the lot', () => {
  const fen = fc.integer({ min: 0, max: 1_000_000 });
  const lots = fc
    .record({
      paidFen: fen,
      bonusFen: fen,
      left: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ paidFen, bonusFen, left: [a = 0, b = 0, c = 0, d = 0] }): LotFacts => {
      const principalLeftFen = Math.floor(paidFen * a);
      const bonusLeftFen = Math.floor(bonusFen * b);
      const faceFen = Math.floor((paidFen + bonusFen - principalLeftFen - bonusLeftFen) * c);
      const refundFen = Math.floor(Math.min(faceFen, paidFen) * d);
      return { paidFen, bonusFen, principalLeftFen, bonusLeftFen, paidAt: PAID_AT, earlier: { faceFen, refundFen } };
    });
  fc.assert(
    fc.property(lots, fc.constantFrom('member' as const, 'operator' as const), (lot, cause) => {
      const refund = computeLot(lot, { cause, at: LATER, terms: { fullRefundDays: 7 }, smallBalance: false });
      const steps = stepsOf(lot, refund, null);
      expect(steps.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(refund.refundFen);
      expect(refund.refundFen + (lot.earlier?.refundFen ?? 0)).toBeLessThanOrEqual(
        Math.max(lot.paidFen, lot.earlier?.refundFen ?? 0),
      );
    }),
  );
});
