import { type EarnContext, type EarningLine, earnPoints } from './earning.rules.js';
import type { EarnConditions, EarnRule, EarnTerms } from '../points.types.js';

/** A Saturday, the 21st. */
const NOW = new Date('2026-11-21T06:00:00.000Z');

const terms = (changes: Partial<EarnTerms> = {}): { earn: EarnTerms } => ({
  earn: {
    fenPerPoint: 1_000,
    rules: [],
    memberDay: { monthDays: [], weekdays: [] },
    maxPerOrder: null,
    maxPerDay: null,
    groupPath: [],
    ...changes,
  },
});

let serial = 0;
const rule = (
  multiplierBp: number,
  conditions: Partial<EarnConditions> = {},
  more: Partial<Omit<EarnRule, 'conditions'>> = {},
): EarnRule => ({
  id: (serial += 1),
  name: `规则${multiplierBp / 10_000}`,
  multiplierBp,
  stacks: false,
  conditions: {
    categoryIds: [],
    productIds: [],
    storeIds: [],
    groupIds: [],
    tierCodes: [],
    weekdays: [],
    monthDays: [],
    memberDay: false,
    ...conditions,
  },
  activeFrom: null,
  activeUntil: null,
  ...more,
});

const context = (changes: Partial<EarnContext> = {}): EarnContext => ({
  storeId: 7,
  groupId: 3,
  tierMultiplierBp: 10_000,
  at: NOW,
  ...changes,
});

const line = (payFen: number, categoryId = 1, productId = 11): EarningLine => ({ payFen, categoryId, productId });
const pointsFor = (lines: EarningLine[], earn: Partial<EarnTerms>, of: Partial<EarnContext> = {}): number =>
  earnPoints(lines, context(of), terms(earn)).points;

describe('the base rate', () => {
  it.each([
    [10_000, 10_000, 10],
    [10_999, 10_000, 10],
    [999, 10_000, 0],
    [10_000, 12_500, 12],
    [9_999, 15_000, 14],
    [0, 10_000, 0],
  ])('%i fen at a tier multiplier of %i give %i', (fen, tierMultiplierBp, points) => {
    expect(pointsFor([line(fen)], {}, { tierMultiplierBp })).toBe(points);
  });

  it('is rounded once for the whole, and lines share what there is', () => {
    expect(earnPoints([line(999), line(999), line(1_002)], context(), terms())).toEqual({
      points: 3,
      byLine: [1, 1, 1],
      reasons: [],
    });
    expect(earnPoints([line(500), line(500)], context(), terms()).byLine).toEqual([1, 0]);
    expect(earnPoints([], context(), terms())).toEqual({ points: 0, byLine: [], reasons: [] });
  });

  it('stays exact where numbers no longer are', () => {
    const rules = [rule(1_000_000), rule(1_000_000, {}, { stacks: true }), rule(12_345, {}, { stacks: true })];
    expect(pointsFor([line(99_999_999)], { fenPerPoint: 7, rules }, { tierMultiplierBp: 13_333 })).toBe(
      Number((99_999_999n * 13_333n * 1_000_000n * 1_000_000n * 12_345n) / (7n * 10_000n ** 4n)),
    );
  });
});

describe('rules', () => {
  const double = (conditions: Partial<EarnConditions>) => ({ rules: [rule(20_000, conditions)] });

  it.each<[string, Partial<EarnConditions>, Partial<EarnContext>, number]>([
    ['nothing asked for', {}, {}, 20],
    ['its category', { categoryIds: [1, 2] }, {}, 20],
    ['another category', { categoryIds: [2] }, {}, 10],
    ['its product', { productIds: [11] }, {}, 20],
    ['another product', { productIds: [12] }, {}, 10],
    ['its category but another product', { categoryIds: [1], productIds: [12] }, {}, 10],
    ['its store', { storeIds: [7] }, {}, 20],
    ['another store', { storeIds: [8] }, {}, 10],
    ['its group', { groupIds: [3] }, {}, 20],
    ['a group above', { groupIds: [1] }, {}, 20],
    ['another group', { groupIds: [4] }, {}, 10],
    ['another store, but its group', { storeIds: [8], groupIds: [3] }, {}, 20],
    ['its tier', { tierCodes: ['gold'] }, { tierCode: 'gold' }, 20],
    ['another tier', { tierCodes: ['gold'] }, { tierCode: 'silver' }, 10],
    ['a tier nobody said', { tierCodes: ['gold'] }, {}, 10],
    ['the day of the week', { weekdays: [6, 7] }, {}, 20],
    ['another day of the week', { weekdays: [5] }, {}, 10],
    ['the day of the month', { monthDays: [21] }, {}, 20],
    ['another day of the month', { monthDays: [20, 22] }, {}, 10],
    ['member day, which it is', { memberDay: true }, { at: new Date('2026-11-08T06:00:00.000Z') }, 20],
    ['member day, which it is not', { memberDay: true }, {}, 10],
  ])('with %s', (_, conditions, of, points) => {
    const earn = { ...double(conditions), memberDay: { monthDays: [8], weekdays: [] }, groupPath: [1, 3] };
    expect(pointsFor([line(10_000)], earn, of)).toBe(points);
  });

  it.each([
    ['2026-11-20T15:59:59.999Z', 10],
    ['2026-11-20T16:00:00.000Z', 20],
    ['2026-11-22T15:59:59.999Z', 20],
    ['2026-11-22T16:00:00.000Z', 10],
  ])('of a weekend count by Shanghai days: at %s ¥100 give %i', (at, points) => {
    expect(pointsFor([line(10_000)], double({ weekdays: [6, 7] }), { at: new Date(at) })).toBe(points);
  });

  it('count from their first instant on and before their last', () => {
    const [from, until] = [new Date('2026-11-10T16:00:00.000Z'), new Date('2026-11-11T16:00:00.000Z')];
    const earn = { rules: [rule(20_000, {}, { activeFrom: from, activeUntil: until })] };
    const at = (instant: Date, milliseconds: number) =>
      pointsFor([line(10_000)], earn, { at: new Date(instant.getTime() + milliseconds) });
    expect([at(from, -1), at(from, 0), at(until, -1), at(until, 0)]).toEqual([10, 20, 20, 10]);
  });

  it('that do not stack compete, those that do multiply on top, and the tier after them', () => {
    const rules = [rule(15_000), rule(20_000), rule(11_000, {}, { stacks: true }), rule(12_000, {}, { stacks: true })];
    expect(pointsFor([line(10_000)], { rules })).toBe(26);
    expect(pointsFor([line(10_000)], { rules }, { tierMultiplierBp: 15_000 })).toBe(39);
  });

  it('are for the lines they fit, and nothing beats the one that says nothing', () => {
    const rules = [rule(30_000, { categoryIds: [1] }), rule(0, { categoryIds: [2] }), rule(20_000)];
    expect(earnPoints([line(10_000, 1), line(10_000, 2), line(10_000, 3)], context(), terms({ rules }))).toEqual({
      points: 50,
      byLine: [30, 0, 20],
      reasons: ['规则3 3 倍', '规则0：不参与积分', '规则2 2 倍'],
    });
  });

  it('say what has multiplied, and only that', () => {
    const rules = [rule(20_000), rule(15_000), rule(30_000, { categoryIds: [9] })];
    const { reasons } = earnPoints([line(10_000)], context({ tierMultiplierBp: 12_500 }), terms({ rules }));
    expect(reasons).toEqual(['会员等级 1.25 倍', '规则2 2 倍']);
  });
});

describe('limits', () => {
  it.each([
    [{ maxPerOrder: 25 }, 0, 25, ['单笔最多得 25 积分']],
    [{ maxPerOrder: 30 }, 0, 30, []],
    [{ maxPerDay: 50 }, 0, 30, []],
    [{ maxPerDay: 50 }, 21, 29, ['每天最多得 50 积分']],
    [{ maxPerDay: 50 }, 60, 0, ['每天最多得 50 积分']],
    [{ maxPerOrder: 25, maxPerDay: 50 }, 40, 10, ['每天最多得 50 积分']],
  ])('%p after %i points today: %i', (limits, earnedToday, points, reasons) => {
    const earned = earnPoints([line(20_000), line(10_000)], context({ earnedToday }), terms(limits));
    expect(earned).toMatchObject({ points, reasons });
    expect(earned.byLine.reduce((sum, part) => sum + part, 0)).toBe(points);
  });
});
