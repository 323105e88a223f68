import fc from 'fast-check';
import { mostItCosts } from './coupon-benefit.rules.js';
import { applyCoupon } from './coupon.rules.js';
import type { BasketLine, CouponBenefit, CouponPlace, CouponTerms } from './coupon.types.js';

const fen = fc.integer({ min: 0, max: 200_000 });
const positive = fc.integer({ min: 1, max: 200_000 });
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const benefit: fc.Arbitrary<CouponBenefit> = fc.oneof(
  fc.record({
    kind: fc.constant('full_reduction' as const),
    reduceFen: positive,
    repeat: fc.boolean(),
    maxFen: orNull(positive),
  }),
  fc.record({
    kind: fc.constant('stepped' as const),
    steps: fc.array(fc.record({ fromFen: positive, reduceFen: positive }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('discount' as const),
    payBp: fc.integer({ min: 1, max: 9_999 }),
    maxFen: orNull(positive),
  }),
  fc.record({ kind: fc.constantFrom('cash', 'compensation', 'next_visit'), valueFen: positive }),
  fc.record({ kind: fc.constantFrom('exchange', 'service'), quantity: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    kind: fc.constant('trial_price' as const),
    priceFen: fen,
    quantity: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('freight' as const), maxFen: orNull(positive) }),
);

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 });

const terms: fc.Arbitrary<CouponTerms> = fc
  .record({ benefit, minimumFen: fen, categoryIds: ids, productIds: ids, excludedProductIds: ids })
  .map(({ benefit: what, minimumFen, ...products }) => ({
    minimumFen,
    tierCodes: [],
    stacking: { mode: 'exclusive' },
    scope: { storeIds: [], groupIds: [], channels: [], weekdays: [], hours: [], ...products },
    ...what,
  }));

/** Lines that something else may have reduced already, so that what is left has no whole price per piece. */
const line: fc.Arbitrary<BasketLine> = fc
  .record({
    productId: fc.integer({ min: 1, max: 4 }),
    categoryId: fc.integer({ min: 1, max: 4 }),
    quantity: fc.integer({ min: 1, max: 12 }),
    unitPriceFen: fen,
    left: fc.integer({ min: 0, max: 10_000 }),
    freight: fc.boolean(),
  })
  .map(({ left, ...rest }) => ({ ...rest, fen: Math.floor((rest.unitPriceFen * rest.quantity * left) / 10_000) }));

const basket = fc.array(line, { maxLength: 8 });

const HERE: CouponPlace = {
  storeId: 1,
  groupId: null,
  channel: 'store',
  at: new Date('2026-11-21T06:30:00Z'),
  tierCode: null,
};

describe('whatever the coupon and the basket', () => {
  it('the discount is a positive whole sum of its shares, and no line gives more than it has', () => {
    fc.assert(
      fc.property(terms, basket, (of, lines) => {
        const result = applyCoupon(of, lines, HERE);
        if (!result.ok) return;
        expect(result.byLine).toHaveLength(lines.length);
        for (const [index, share] of result.byLine.entries()) {
          expect(Number.isSafeInteger(share)).toBe(true);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(lines[index]?.fen ?? 0);
        }
        expect(result.byLine.reduce((sum, share) => sum + share, 0)).toBe(result.discountFen);
        expect(result.discountFen).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('an amount is shared by largest remainder: no line is a whole fen off its exact share', () => {
    const amount = terms.filter(({ kind }) => !['exchange', 'service', 'trial_price'].includes(kind));
    fc.assert(
      fc.property(amount, basket, (of, lines) => {
        const result = applyCoupon(of, lines, HERE);
        if (!result.ok) return;
        const touched = lines.filter((candidate) => inScope(of, candidate));
        const total = touched.reduce((sum, { fen: left }) => sum + left, 0);
        lines.forEach((candidate, index) => {
          const exact = inScope(of, candidate) ? (result.discountFen * candidate.fen) / total : 0;
          expect(Math.abs((result.byLine[index] ?? 0) - exact)).toBeLessThan(1);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('costs no more than its budget counts', () => {
    fc.assert(
      fc.property(terms, basket, (of, lines) => {
        const result = applyCoupon(of, lines, HERE);
        const most = mostItCosts(of);
        if (result.ok && most !== null) expect(result.discountFen).toBeLessThanOrEqual(most);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives no less when there is more in the basket', () => {
    const growing = terms.filter(({ kind }) => kind !== 'trial_price');
    fc.assert(
      fc.property(growing, basket, line, (of, lines, more) => {
        const before = applyCoupon(of, lines, HERE);
        const after = applyCoupon(of, [...lines, more], HERE);
        if (before.ok) expect(after).toMatchObject({ ok: true });
        if (before.ok && after.ok) expect(after.discountFen).toBeGreaterThanOrEqual(before.discountFen);
      }),
      { numRuns: 1_000 },
    );
  });
});

function inScope({ kind, scope }: CouponTerms, { productId, categoryId, freight }: BasketLine): boolean {
  if (kind === 'freight' || freight) return kind === 'freight' && freight === true;
  if (scope.excludedProductIds.includes(productId)) return false;
  const open = scope.categoryIds.length + scope.productIds.length === 0;
  return open || scope.productIds.includes(productId) || scope.categoryIds.includes(categoryId);
}
