import fc from 'fast-check';
import { addressOf, memberAccount, systemAccount } from '../ledger/account-address.rules.js';
import type { AccountState, LotState } from '../ledger/index.js';
import {
  availablePoints,
  clawBack,
  drawPoints,
  expiredDraws,
  giveBackEntries,
  receiveEntries,
  usablePoints,
} from './points.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const POINTS = memberAccount(7, 'points');
const DEBT = memberAccount(7, 'points-debt');
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

const lot = (id: number, remaining: number, more: Partial<LotState> = {}): LotState => ({
  id,
  originId: id,
  original: remaining,
  remaining,
  held: 0,
  createdAt: NOW,
  availableAt: NOW,
  expiresAt: null,
  scope: null,
  ...more,
});

const stateOf = (lots: readonly LotState[]): AccountState => ({
  account: POINTS,
  address: addressOf(POINTS),
  id: 1,
  balance: lots.reduce((sum, { remaining }) => sum + remaining, 0),
  held: lots.reduce((sum, { held }) => sum + held, 0),
  seq: lots.length,
  lots,
});

const debtOf = (points: number): AccountState => ({
  ...stateOf([]),
  account: DEBT,
  address: addressOf(DEBT),
  balance: -points,
});

describe('when a lot can be used', () => {
  it('is from the instant it becomes available until the instant before it expires', () => {
    const lots = [lot(1, 10, { availableAt: NOW, expiresAt: later(1) })];
    expect(availablePoints(lots, later(-1))).toBe(0);
    expect(availablePoints(lots, NOW)).toBe(10);
    expect(availablePoints(lots, later(1))).toBe(0);
    expect(drawPoints(lots, 10, later(1))).toBeNull();
  });
});

describe('points in an order', () => {
  const rules = { fenPerPoint: 10, maxShareBp: 5_000, step: 10, minOrderFen: 0, maxPointsPerOrder: null };

  it.each([
    [1_000, 10_000, 500, 5_000],
    [333, 10_000, 330, 3_300],
    [1_000, 199, 0, 0],
    [1_000, 399, 10, 100],
    [9, 10_000, 0, 0],
    [0, 0, 0, 0],
  ])('with %i points an order of %i fen takes %i, worth %i fen', (available, payable, points, fen) => {
    expect(usablePoints(available, payable, rules)).toEqual({ points, fen });
  });

  it('are taken only from the order amount that the rules ask for, and only so many', () => {
    expect(usablePoints(1_000, 4_999, { ...rules, minOrderFen: 5_000 })).toEqual({ points: 0, fen: 0 });
    expect(usablePoints(1_000, 5_000, { ...rules, minOrderFen: 5_000 })).toEqual({ points: 250, fen: 2_500 });
    expect(usablePoints(1_000, 5_000, { ...rules, maxPointsPerOrder: 105 })).toEqual({ points: 100, fen: 1_000 });
  });

  it('pay never more than their share, nor more than there are, and in whole steps', () => {
    const terms = fc.record({
      fenPerPoint: fc.integer({ min: 1, max: 500 }),
      maxShareBp: fc.integer({ min: 0, max: 10_000 }),
      step: fc.integer({ min: 1, max: 100 }),
      minOrderFen: fc.nat(1_000_000),
      maxPointsPerOrder: fc.option(fc.nat(10_000)),
    });
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1_000_000), terms, (available, payable, given) => {
        const { points, fen } = usablePoints(available, payable, given);
        expect(points).toBeLessThanOrEqual(Math.min(available, given.maxPointsPerOrder ?? available));
        if (payable < given.minOrderFen) expect(points).toBe(0);
        expect(points % given.step).toBe(0);
        expect(fen).toBe(points * given.fenPerPoint);
        expect(fen * 10_000).toBeLessThanOrEqual(payable * given.maxShareBp);
      }),
    );
  });
});

describe('drawing points', () => {
  it('takes first what expires first, then the oldest, and what never expires last', () => {
    const lots = [
      lot(1, 10),
      lot(2, 10, { expiresAt: later(2_000) }),
      lot(4, 10, { expiresAt: later(1_000) }),
      lot(3, 10, { expiresAt: later(1_000) }),
    ];
    expect(drawPoints(lots, 35, NOW)).toEqual([
      { lotId: 3, amount: 10 },
      { lotId: 4, amount: 10 },
      { lotId: 2, amount: 10 },
      { lotId: 1, amount: 5 },
    ]);
  });

  it('takes exactly what is asked for, of free points only, or nothing', () => {
    const anyLot = fc.record({ remaining: fc.integer({ min: 1, max: 50 }), held: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 6 }), fc.integer({ min: 1, max: 200 }), (given, points) => {
        const lots = given.map(({ remaining, held }, index) =>
          lot(index + 1, remaining, { held: Math.min(held, remaining) }),
        );
        const draws = drawPoints(lots, points, NOW);
        if (points > availablePoints(lots, NOW)) return expect(draws).toBeNull();
        expect((draws ?? []).reduce((sum, { amount }) => sum + amount, 0)).toBe(points);
        for (const { lotId, amount } of draws ?? []) {
          const from = lots.find(({ id }) => id === lotId) as LotState;
          expect(amount).toBeLessThanOrEqual(from.remaining - from.held);
        }
      }),
    );
  });
});

describe('points received', () => {
  const made = { id: 9, originId: 5, availableAt: NOW, expiresAt: null };
  const receive = (points: number, debt: number) =>
    receiveEntries({ state: stateOf([]), debtState: debtOf(debt), points, lot: made });

  it('become a lot', () => expect(receive(10, 0)).toEqual([{ account: POINTS, amount: 10, newLot: made }]));

  it('fill a debt first', () => {
    expect(receive(10, 4)).toEqual([
      { account: DEBT, amount: 4 },
      { account: POINTS, amount: 6, newLot: made },
    ]);
    expect(receive(10, 30)).toEqual([{ account: DEBT, amount: 10 }]);
  });
});

describe('points taken back after a return', () => {
  const takenBack = (
    lots: readonly LotState[],
    points: number,
    madeLotIds: readonly number[],
    options: { policy?: 'debt' | 'deduct'; lapsed?: number; deductAtMost?: number } = {},
  ) => {
    const { policy = 'debt', ...more } = options;
    return clawBack(stateOf(lots), debtOf(0), points, madeLotIds, policy, { now: NOW, ...more });
  };

  it('come from the lot the sale made, even when another expires sooner', () => {
    const lots = [lot(1, 50, { expiresAt: later(1_000) }), lot(2, 20)];
    expect(takenBack(lots, 15, [2])).toEqual({
      entries: [{ account: POINTS, amount: -15, lotId: 2 }],
      debtPoints: 0,
      deductPoints: 0,
    });
  });

  it('then from others in the usual order, and the rest is an open debt', () => {
    const lots = [lot(1, 5), lot(2, 3, { expiresAt: later(9) }), lot(3, 4, { held: 1 })];
    expect(takenBack(lots, 20, [3])).toEqual({
      entries: [
        { account: POINTS, amount: -3, lotId: 3 },
        { account: POINTS, amount: -3, lotId: 2 },
        { account: POINTS, amount: -5, lotId: 1 },
        { account: DEBT, amount: -9 },
      ],
      debtPoints: 9,
      deductPoints: 0,
    });
  });

  it('or, by policy, the rest is taken off the refund as far as that goes', () => {
    expect(takenBack([lot(1, 5)], 20, [1], { policy: 'deduct' })).toEqual({
      entries: [{ account: POINTS, amount: -5, lotId: 1 }],
      debtPoints: 0,
      deductPoints: 15,
    });
    expect(takenBack([lot(1, 5)], 20, [1], { policy: 'deduct', deductAtMost: 4 })).toEqual({
      entries: [
        { account: POINTS, amount: -5, lotId: 1 },
        { account: DEBT, amount: -11 },
      ],
      debtPoints: 11,
      deductPoints: 4,
    });
  });

  it('are the same whether what expired unused was written off before or not', () => {
    const expired = { expiresAt: NOW };
    const early = takenBack([lot(2, 30)], 10, [1], { lapsed: 6 });
    const late = takenBack([lot(1, 6, expired), lot(2, 30)], 10, [1]);
    expect(early.entries).toEqual([
      { account: POINTS, amount: -4, lotId: 2 },
      { account: systemAccount('chain', 0, 'points-expired'), amount: -6 },
    ]);
    expect(late.entries).toEqual([
      { account: POINTS, amount: -6, lotId: 1 },
      { account: POINTS, amount: -4, lotId: 2 },
    ]);
    expect(takenBack([lot(3, 50, expired)], 10, [1]).debtPoints).toBe(10);
  });

  it('always sum to what was given less what is deducted, and leave what is held alone', () => {
    const anyLot = fc.record({ remaining: fc.integer({ min: 1, max: 50 }), held: fc.nat(50), expired: fc.boolean() });
    const cases = fc.record({
      given: fc.array(anyLot, { maxLength: 6 }),
      points: fc.integer({ min: 1, max: 300 }),
      madeId: fc.nat(6),
      policy: fc.constantFrom('debt' as const, 'deduct' as const),
      lapsed: fc.nat(40),
      deductAtMost: fc.nat(100),
    });
    fc.assert(
      fc.property(cases, ({ given, points, madeId, policy, lapsed, deductAtMost }) => {
        const lots = given.map(({ remaining, held, expired }, index) =>
          lot(index + 1, remaining, { held: Math.min(held, remaining), expiresAt: expired ? NOW : null }),
        );
        const { entries, debtPoints, deductPoints } = takenBack(lots, points, [madeId], {
          policy,
          lapsed,
          deductAtMost,
        });
        expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(deductPoints - points);
        expect(deductPoints).toBeLessThanOrEqual(policy === 'deduct' ? deductAtMost : 0);
        if (debtPoints > 0 && policy === 'deduct') expect(deductPoints).toBe(deductAtMost);
        for (const { lotId, amount } of entries) {
          const from = lots.find(({ id }) => id === lotId);
          if (!from) continue;
          expect(-amount).toBeLessThanOrEqual(from.remaining - from.held);
          expect(from.id === madeId || from.expiresAt === null).toBe(true);
        }
      }),
    );
  });
});

describe('used points given back by a return', () => {
  const lots = [lot(1, 10, { expiresAt: later(1) }), lot(2, 0, { expiresAt: NOW }), lot(3, 0)];
  const draws = [
    { lotId: 1, amount: 2 },
    { lotId: 2, amount: 3 },
    { lotId: 3, amount: 4 },
  ];
  const made = { id: 9, originId: 5 };

  it('return to their lots, even to one that has expired', () => {
    expect(giveBackEntries(stateOf(lots), draws, NOW, { graceDays: 0 }, made)).toEqual([
      { account: POINTS, amount: 2, lotId: 1 },
      { account: POINTS, amount: 3, lotId: 2 },
      { account: POINTS, amount: 4, lotId: 3 },
    ]);
  });

  it('with grace, what has expired can be used for some days more, to the end of the last', () => {
    expect(giveBackEntries(stateOf(lots), draws, NOW, { graceDays: 7 }, made)).toEqual([
      { account: POINTS, amount: 2, lotId: 1 },
      { account: POINTS, amount: 4, lotId: 3 },
      {
        account: POINTS,
        amount: 3,
        newLot: { ...made, availableAt: NOW, expiresAt: new Date('2026-11-28T16:00:00.000Z') },
      },
    ]);
  });
});

describe('points that have expired', () => {
  it('are all that nobody holds of lots whose instant has come', () => {
    const lots = [
      lot(1, 10, { expiresAt: NOW }),
      lot(2, 10, { expiresAt: later(-5), held: 4 }),
      lot(3, 10, { expiresAt: later(-5), held: 10 }),
      lot(4, 10, { expiresAt: later(1) }),
      lot(5, 10),
    ];
    expect(expiredDraws(lots, NOW)).toEqual([
      { lotId: 1, amount: 10 },
      { lotId: 2, amount: 6 },
    ]);
  });

  it('and points that can be used have no point in common, at any instant', () => {
    const anyLot = fc.record({ remaining: fc.integer({ min: 1, max: 9 }), expires: fc.integer({ min: -2, max: 2 }) });
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 8 }), (given) => {
        const lots = given.map(({ remaining, expires }, index) =>
          lot(index + 1, remaining, { expiresAt: later(expires) }),
        );
        const usable = availablePoints(lots, NOW);
        const expired = expiredDraws(lots, NOW).reduce((sum, { amount }) => sum + amount, 0);
        expect(usable + expired).toBe(lots.reduce((sum, { remaining }) => sum + remaining, 0));
      }),
    );
  });
});
