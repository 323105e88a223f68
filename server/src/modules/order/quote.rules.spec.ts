import fc from 'fast-check';
import { addressOf, memberAccount } from '../ledger/account-address.rules.js';
import type { AccountState } from '../ledger/index.js';
import type { MemberTier } from '../tier/index.js';
import { type CheckoutFacts, quote } from './quote.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');

const tier = (discountBp: number, pointsMultiplierBp = 10_000): MemberTier => ({
  code: 'gold',
  name: '金卡',
  level: 3,
  theme: 'wheat',
  discountBp,
  pointsMultiplierBp,
});

const facts = (
  prices: readonly (readonly [priceFen: number, quantity: number])[],
  of: MemberTier | null,
): CheckoutFacts => ({
  lines: prices.map(([priceFen, quantity], index) => ({
    quantity,
    product: {
      id: index + 1,
      sku: `S${index + 1}`,
      name: `商品${index + 1}`,
      categoryId: 1,
      categoryName: '分类',
      kind: 'goods',
      priceFen,
      listFen: priceFen,
      active: true,
    },
  })),
  tier: of,
  points: {
    earn: {
      fenPerPoint: 1_000,
      rules: [],
      memberDay: { monthDays: [], weekdays: [] },
      maxPerOrder: null,
      maxPerDay: null,
      groupPath: [],
    },
    spend: { fenPerPoint: 10, maxShareBp: 5_000, step: 10, minOrderFen: 0, maxPointsPerOrder: null },
    lot: { expiry: { kind: 'never' }, pendingHours: 0 },
    returns: { clawBack: 'debt', graceDays: 0 },
  },
  fenPerGrowth: 100,
});

function account(book: 'principal' | 'points', balance: number): AccountState {
  const of = memberAccount(7, book);
  const lot = { id: 1, originId: 1, original: balance, remaining: balance, held: 0, createdAt: NOW, availableAt: NOW };
  return { account: of, address: addressOf(of), id: 1, balance, held: 0, seq: 1, lots: [{ ...lot, expiresAt: null, scope: null }] };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('a quote', () => {
  it('for a customer who is no member is the list price, and earns nothing', () => {
    const quoted = quote(facts([[1_999, 3]], null), [], true, NOW);
    expect(quoted).toMatchObject({
      listFen: 5_997,
      discountFen: 0,
      payableFen: 5_997,
      points: null,
      wallet: null,
      earnedPoints: 0,
      earnedGrowth: 0,
    });
  });

  it('takes the tier’s discount off the whole, then points, then says what wallet and tender must pay', () => {
    const accounts = [account('points', 1_000), account('principal', 5_000)];
    const quoted = quote(
      facts(
        [
          [10_000, 1],
          [5_000, 2],
        ],
        tier(9_500, 12_500),
      ),
      accounts,
      true,
      NOW,
    );
    expect(quoted).toMatchObject({
      listFen: 20_000,
      discountFen: 1_000,
      points: { usable: 950, usableFen: 9_500, used: 950, usedFen: 9_500 },
      payableFen: 9_500,
      wallet: { availableFen: 5_000, usableFen: 5_000 },
      earnedPoints: 11,
      earnedGrowth: 95,
    });
    expect(quoted.lines.map(({ discountFen, pointsFen, payFen }) => [discountFen, pointsFen, payFen])).toEqual([
      [500, 4_750, 4_750],
      [500, 4_750, 4_750],
    ]);
  });

  it('names the points that could be used without using them unasked', () => {
    const quoted = quote(facts([[10_000, 1]], tier(10_000)), [account('points', 200)], false, NOW);
    expect(quoted.points).toEqual({ usable: 200, usableFen: 2_000, used: 0, usedFen: 0 });
    expect(quoted.payableFen).toBe(10_000);
  });

  it('is nothing to pay for nothing', () => {
    expect(quote(facts([[0, 2]], tier(9_000)), [], true, NOW)).toMatchObject({ payableFen: 0, earnedPoints: 0 });
  });

  it('shares every reduction out so that lines sum to the whole and none goes below zero', () => {
    const line = fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 20 }));
    const anyTier = fc.integer({ min: 1, max: 10_000 }).map((discountBp) => tier(discountBp));
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, anyTier, fc.nat(20_000), fc.boolean(), (prices, of, points, usePoints) => {
        const quoted = quote(facts(prices, of), [account('points', points)], usePoints, NOW);
        expect(sum(quoted.lines.map(({ listFen }) => listFen))).toBe(quoted.listFen);
        expect(sum(quoted.lines.map(({ discountFen }) => discountFen))).toBe(quoted.discountFen);
        expect(sum(quoted.lines.map(({ pointsFen }) => pointsFen))).toBe(quoted.points?.usedFen);
        expect(sum(quoted.lines.map(({ payFen }) => payFen))).toBe(quoted.payableFen);
        expect(quoted.payableFen).toBe(quoted.listFen - quoted.discountFen - (quoted.points?.usedFen ?? 0));
        for (const { listFen, discountFen, pointsFen, payFen } of quoted.lines) {
          expect(payFen).toBe(listFen - discountFen - pointsFen);
          expect(Math.min(discountFen, pointsFen, payFen)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
