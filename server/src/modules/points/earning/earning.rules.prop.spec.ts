import fc from 'fast-check';
import { type EarningLine, earnPoints } from './earning.rules.js';
import type { EarnRule, EarnTerms } from '../points.types.js';

const AT = new Date('2026-11-21T06:00:00.000Z');
const BASE = 10_000;

const anyRule: fc.Arbitrary<EarnRule> = fc
  .record({
    multiplierBp: fc.constantFrom(0, 5_000, 10_000, 12_500, 20_000, 33_333),
    stacks: fc.boolean(),
    categoryIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  })
  .map(({ multiplierBp, stacks, categoryIds }) => ({
    id: 1,
    name: '规则',
    multiplierBp,
    stacks,
    conditions: {
      categoryIds,
      productIds: [],
      storeIds: [],
      groupIds: [],
      tierCodes: [],
      weekdays: [],
      monthDays: [],
      memberDay: false,
    },
    activeFrom: null,
    activeUntil: null,
  }));

const anyTerms: fc.Arbitrary<EarnTerms> = fc.record({
  fenPerPoint: fc.integer({ min: 1, max: 5_000 }),
  rules: fc.array(anyRule, { maxLength: 5 }),
  memberDay: fc.constant({ monthDays: [], weekdays: [] }),
  maxPerOrder: fc.option(fc.nat(1_000)),
  maxPerDay: fc.option(fc.nat(1_000)),
  groupPath: fc.constant([]),
});

const anyLine: fc.Arbitrary<EarningLine> = fc.record({
  categoryId: fc.integer({ min: 1, max: 4 }),
  productId: fc.constant(1),
  payFen: fc.nat(2_000_000),
});

const earn = (lines: readonly EarningLine[], terms: EarnTerms, tierMultiplierBp = BASE, earnedToday = 0) =>
  earnPoints(lines, { storeId: 1, groupId: null, tierMultiplierBp, at: AT, earnedToday }, { earn: terms });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const anyLines = fc.array(anyLine, { maxLength: 8 });
const anyTier = fc.constantFrom(BASE, 12_500, 15_000);

it('lines share exactly the points of the whole, nobody gets a negative share, and no limit is passed', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, anyTier, fc.nat(1_200), (lines, terms, tier, today) => {
      const { points, byLine } = earn(lines, terms, tier, today);
      expect(byLine).toHaveLength(lines.length);
      expect(sum(byLine)).toBe(points);
      expect(Math.min(0, ...byLine)).toBe(0);
      expect(points).toBeLessThanOrEqual(terms.maxPerOrder ?? points);
      expect(points).toBeLessThanOrEqual(Math.max(0, (terms.maxPerDay ?? points + today) - today));
    }),
  );
});

it('how a basket is cut into lines, and in which order they stand, changes nothing', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, anyTier, fc.nat(1_000), (lines, terms, tier, permille) => {
      const cut = lines.flatMap((line) => {
        const first = Math.floor((line.payFen * permille) / 1_000);
        return [
          { ...line, payFen: first },
          { ...line, payFen: line.payFen - first },
        ];
      });
      const { points } = earn(lines, terms, tier);
      expect(earn(cut, terms, tier).points).toBe(points);
      expect(earn([...lines].reverse(), terms, tier).points).toBe(points);
    }),
  );
});

it('two sales never earn more than one of both together, so cutting a sale up gains nothing', () => {
  fc.assert(
    fc.property(anyLines, anyLines, anyTerms, (first, second, terms) => {
      const unlimited = { ...terms, maxPerOrder: null, maxPerDay: null };
      const apart = earn(first, unlimited).points + earn(second, unlimited).points;
      expect(apart).toBeLessThanOrEqual(earn([...first, ...second], unlimited).points);
    }),
  );
});

it('a line that is free, or that a rule excludes, has no share', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, (lines, terms) => {
      const { byLine } = earn(lines, terms);
      lines.forEach(({ payFen, categoryId }, index) => {
        const excluded = terms.rules.some(
          ({ multiplierBp, conditions: { categoryIds } }) =>
            multiplierBp === 0 && (categoryIds.length === 0 || categoryIds.includes(categoryId)),
        );
        if (payFen === 0 || excluded) expect(byLine[index]).toBe(0);
      });
    }),
  );
});
