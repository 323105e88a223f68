import { type LotFacts, type RefundCase, computeLot, fullRefundUntil, interestOf } from './refund-computation.rules.js';

const PAID_AT = new Date('2026-11-01T04:00:00Z');
const LATER = new Date('2026-12-24T04:00:00Z');

/** 充300送60, of which this much has been spent by the default proportional drawing. */
function spent(consumedFen: number): LotFacts {
  const principalLeftFen = 30_000 - Math.floor((consumedFen * 30_000) / 36_000);
  return {
    paidFen: 30_000,
    bonusFen: 6_000,
    principalLeftFen,
    bonusLeftFen: 36_000 - consumedFen - principalLeftFen,
    paidAt: PAID_AT,
  };
}

const by = (cause: RefundCase['cause'], at = LATER): RefundCase => ({
  cause,
  at,
  terms: { fullRefundDays: 7 },
  smallBalance: false,
});

describe('充300送60', () => {
  it.each([
    [12_000, 20_000, 18_000],
    [10_001, 21_666, 19_999],
    [30_000, 5_000, 0],
    [33_000, 2_500, 0],
    [36_000, 0, 0],
    [0, 30_000, 30_000],
  ])(
    'of which %i fen were spent gives back %i for the operator’s cause and %i for the member’s',
    (used, operator, member) => {
      expect(computeLot(spent(used), by('operator')).refundFen).toBe(operator);
      expect(computeLot(spent(used), by('member')).refundFen).toBe(member);
    },
  );

  it('leaves principal that equals the refund for the operator’s cause, so only bonus is void', () => {
    const lot = spent(12_000);
    expect(computeLot(lot, by('operator'))).toEqual({
      rule: 'operator',
      consumedFen: 12_000,
      countedFen: 10_000,
      refundFen: 20_000,
      voidFen: 4_000,
    });
    expect(lot.principalLeftFen).toBe(20_000);
  });

  it('does not depend on which part of the lot was drawn first', () => {
    const principalFirst = { ...spent(0), principalLeftFen: 0, bonusLeftFen: 3_000 };
    const bonusFirst = { ...spent(0), principalLeftFen: 3_000, bonusLeftFen: 0 };
    for (const lot of [principalFirst, bonusFirst, spent(33_000)]) {
      expect(computeLot(lot, by('operator')).refundFen).toBe(2_500);
    }
  });
});

describe('the right of return of the first days', () => {
  const end = new Date('2026-11-08T16:00:00Z');

  it('ends with the day in Shanghai on which seven times 24 hours are over', () => {
    expect(fullRefundUntil(PAID_AT, 7)).toEqual(end);
    // 23:59:59.999 in Shanghai, and a millisecond later: a day apart.
    expect(fullRefundUntil(new Date('2026-11-01T15:59:59.999Z'), 7)).toEqual(end);
    expect(fullRefundUntil(new Date('2026-11-01T16:00:00Z'), 7)).toEqual(new Date('2026-11-09T16:00:00Z'));
    expect(fullRefundUntil(new Date('2028-02-22T17:00:00Z'), 7)).toEqual(new Date('2028-03-01T16:00:00Z'));
  });

  it('gives back everything that was paid when nothing was spent, whoever is the cause', () => {
    const last = new Date(end.getTime() - 1);
    for (const cause of ['member', 'operator'] as const) {
      expect(computeLot(spent(0), by(cause, last))).toMatchObject({
        rule: 'unused',
        refundFen: 30_000,
        voidFen: 6_000,
      });
    }
    expect(computeLot(spent(0), by('member', end))).toMatchObject({ rule: 'member', refundFen: 30_000 });
  });

  it('counts what was spent at the better rate', () => {
    const lot = spent(12_000);
    expect(computeLot(lot, by('member', new Date(end.getTime() - 1)))).toMatchObject({
      rule: 'early',
      refundFen: 20_000,
    });
    expect(computeLot(lot, by('member', end))).toMatchObject({ rule: 'member', refundFen: 18_000 });
  });

  it('is longer where the place says so', () => {
    const jiangsu = { ...by('member', new Date('2026-11-16T15:59:59Z')), terms: { fullRefundDays: 15 } };
    expect(computeLot(spent(0), jiangsu).rule).toBe('unused');
  });
});

it('counts a balance too small to use at the better rate', () => {
  expect(computeLot(spent(33_000), { ...by('member'), smallBalance: true })).toMatchObject({
    rule: 'small_balance',
    refundFen: 2_500,
  });
});

it('counts what was refunded before as refunded, not as spent', () => {
  // Spent ¥120, refunded by the member's cause (¥180), then the goods come back into the empty lot.
  const lot = { ...spent(24_000), earlier: { faceFen: 24_000, refundFen: 18_000 } };
  expect(computeLot(lot, by('member'))).toMatchObject({ consumedFen: 0, refundFen: 12_000, voidFen: 0 });
  const generous = { ...lot, earlier: { faceFen: 24_000, refundFen: 20_000 } };
  expect(computeLot(generous, by('operator'))).toMatchObject({ refundFen: 10_000, voidFen: 2_000 });
});

it('gives nothing for a lot that was all gift', () => {
  const gift = { paidFen: 0, bonusFen: 5_000, principalLeftFen: 0, bonusLeftFen: 5_000, paidAt: PAID_AT };
  expect(computeLot(gift, by('operator'))).toMatchObject({ refundFen: 0, voidFen: 5_000 });
  expect(computeLot({ ...gift, bonusFen: 0, bonusLeftFen: 0 }, by('operator')).refundFen).toBe(0);
});

describe('interest', () => {
  const at = (text: string): Date => new Date(text);

  it('runs by days of Shanghai from the request to the payout, rounded up', () => {
    const requested = at('2026-11-20T15:59:00Z');
    expect(interestOf(20_000, 300, requested, at('2026-11-20T15:59:59Z'))).toBe(0);
    expect(interestOf(20_000, 300, requested, at('2026-11-20T16:00:00Z'))).toBe(2);
    expect(interestOf(20_000, 150, requested, at('2026-11-20T16:00:00Z'))).toBe(1);
    expect(interestOf(20_000, 300, requested, at('2027-11-20T08:00:00Z'))).toBe(600);
    expect(interestOf(0, 300, requested, at('2027-11-20T08:00:00Z'))).toBe(0);
  });

  it('is never below zero', () => {
    expect(interestOf(20_000, 300, at('2026-11-21T08:00:00Z'), at('2026-11-20T08:00:00Z'))).toBe(0);
  });
});
