import fc from 'fast-check';
import { addressOf, memberAccount } from '../ledger/account-address.rules.js';
import type { AccountState, LotState } from '../ledger/index.js';
import {
  availablePoints,
  clawBackEntries,
  drawPoints,
  earnedPoints,
  lotTerms,
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

describe('points earned', () => {
  it.each([
    [10_000, 10_000, 10],
    [10_999, 10_000, 10],
    [999, 10_000, 0],
    [10_000, 12_500, 12],
    [9_999, 15_000, 14],
    [0, 10_000, 0],
  ])('%i fen at %i/10000 give %i', (fen, multiplierBp, points) => {
    expect(earnedPoints(fen, { fenPerPoint: 1_000, multiplierBp })).toBe(points);
  });

  it('are rounded down once, so splitting a sale never earns more', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000 });
    const rules = { fenPerPoint: 1_000, multiplierBp: 12_500 };
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(earnedPoints(a, rules) + earnedPoints(b, rules)).toBeLessThanOrEqual(earnedPoints(a + b, rules));
      }),
    );
  });
});

describe('when a lot can be used', () => {
  it.each([
    ['2026-11-21T06:00:00.000Z', 12, '2027-11-30T16:00:00.000Z'],
    ['2027-02-28T16:30:00.000Z', 12, '2028-03-31T16:00:00.000Z'],
    ['2027-01-31T04:00:00.000Z', 1, '2027-02-28T16:00:00.000Z'],
    ['2028-01-31T04:00:00.000Z', 1, '2028-02-29T16:00:00.000Z'],
    ['2026-12-31T15:59:59.999Z', 12, '2027-12-31T16:00:00.000Z'],
    ['2026-12-31T16:00:00.000Z', 12, '2028-01-31T16:00:00.000Z'],
  ])('got at %s with %i months, until the end of that month in Shanghai: %s', (at, validMonths, until) => {
    expect(lotTerms(new Date(at), { validMonths, pendingHours: 0 }).expiresAt).toEqual(new Date(until));
  });

  it('for ever with 0 months, and only after the waiting time', () => {
    expect(lotTerms(NOW, { validMonths: 0, pendingHours: 36 })).toEqual({
      availableAt: later(36 * 3_600_000),
      expiresAt: null,
    });
  });

  it('is from the instant it becomes available until the instant before it expires', () => {
    const lots = [lot(1, 10, { availableAt: NOW, expiresAt: later(1) })];
    expect(availablePoints(lots, later(-1))).toBe(0);
    expect(availablePoints(lots, NOW)).toBe(10);
    expect(availablePoints(lots, later(1))).toBe(0);
    expect(drawPoints(lots, 10, later(1))).toBeNull();
  });
});

describe('points in an order', () => {
  const rules = { fenPerPoint: 10, maxShareBp: 5_000, step: 10 };

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

  it('pay never more than their share, nor more than there are, and in whole steps', () => {
    const terms = fc.record({
      fenPerPoint: fc.integer({ min: 1, max: 500 }),
      maxShareBp: fc.integer({ min: 0, max: 10_000 }),
      step: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1_000_000), terms, (available, payable, given) => {
        const { points, fen } = usablePoints(available, payable, given);
        expect(points).toBeLessThanOrEqual(available);
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
  it('come from the lot the sale made, even when another expires sooner', () => {
    const state = stateOf([lot(1, 50, { expiresAt: later(1_000) }), lot(2, 20)]);
    expect(clawBackEntries(state, debtOf(0), 15, [2])).toEqual([{ account: POINTS, amount: -15, lotId: 2 }]);
  });

  it('then from others in the usual order, and the rest is an open debt', () => {
    const state = stateOf([lot(1, 5), lot(2, 3, { expiresAt: later(9) }), lot(3, 4, { held: 1 })]);
    expect(clawBackEntries(state, debtOf(0), 20, [3])).toEqual([
      { account: POINTS, amount: -3, lotId: 3 },
      { account: POINTS, amount: -3, lotId: 2 },
      { account: POINTS, amount: -5, lotId: 1 },
      { account: DEBT, amount: -9 },
    ]);
  });

  it('always sum to what was given, and leave what is held alone', () => {
    const anyLot = fc.record({ remaining: fc.integer({ min: 1, max: 50 }), held: fc.nat(50) });
    const wanted = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 6 }), wanted, fc.nat(6), (given, points, madeId) => {
        const lots = given.map(({ remaining, held }, index) =>
          lot(index + 1, remaining, { held: Math.min(held, remaining) }),
        );
        const entries = clawBackEntries(stateOf(lots), debtOf(0), points, [madeId]);
        expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(-points);
        const fromLots = entries.filter(({ lotId }) => lotId !== undefined);
        const free = lots.reduce((sum, { remaining, held }) => sum + remaining - held, 0);
        expect(fromLots.reduce((sum, { amount }) => sum - amount, 0)).toBe(Math.min(points, free));
      }),
    );
  });
});
