import fc from 'fast-check';
import { conditionWords, earnsStamp, placeFor, stampRewardWords, withStamp, withoutStamp } from './stamp.rules.js';
import type { StampCard, StampSheet } from './stamp.types.js';

const card: StampCard = {
  ...{ id: 1, name: '下午茶', emblem: '茶', goal: 3, points: 30, growth: 0, couponTemplateId: null },
  conditions: { minFen: 3_000, categoryIds: [], perDay: 1 },
  ...{ automatic: false, repeats: true, startsOn: '2026-11-01', endsOn: '2026-11-30', active: true, position: 1 },
};
const sheet = (changes: Partial<StampSheet> = {}): StampSheet => ({
  ...{ id: 1, memberId: 1, cardId: 1, turn: 1, goal: 3, stamps: 0, state: 'filling' },
  ...{ points: 30, growth: 0, couponTemplateId: null },
  ...changes,
});
const order = (payableFen: number, date = '2026-11-22', lines = [{ categoryId: 7, payFen: payableFen }]) => ({
  ...{ payableFen, date, lines },
});

it('an order brings a stamp by its amount, its categories and its day', () => {
  expect(earnsStamp(card, order(3_000))).toBe(true);
  expect(earnsStamp(card, order(2_999))).toBe(false);
  expect(earnsStamp({ ...card, active: false }, order(3_000))).toBe(false);
  expect(
    [order(3_000, '2026-10-31'), order(3_000, '2026-11-01'), order(3_000, '2026-12-01')].map((one) =>
      earnsStamp(card, one),
    ),
  ).toEqual([false, true, false]);
  const tea = { ...card, conditions: { ...card.conditions, categoryIds: [7] } };
  const mixed = [
    { categoryId: 7, payFen: 2_000 },
    { categoryId: 8, payFen: 9_000 },
  ];
  expect(earnsStamp(tea, order(11_000, '2026-11-22', mixed))).toBe(false);
  expect(earnsStamp(tea, order(3_000))).toBe(true);
  expect(
    earnsStamp(
      { ...tea, conditions: { ...tea.conditions, minFen: 0 } },
      order(9_000, '2026-11-22', [{ categoryId: 8, payFen: 9_000 }]),
    ),
  ).toBe(false);
});

it('goes on the oldest card with room, or begins the next', () => {
  expect(placeFor(card, [])).toEqual({ turn: 1 });
  const [first, second] = [sheet({ stamps: 1 }), sheet({ id: 2, turn: 2 })];
  expect(placeFor(card, [second, first])).toEqual({ sheet: first });
  expect(placeFor(card, [sheet({ state: 'rewarded', stamps: 3 })])).toEqual({ turn: 2 });
  expect(placeFor({ repeats: false }, [sheet({ state: 'full', stamps: 3 })])).toBeNull();
});

it('is full with its goal, can lose a stamp until it is taken in, and never counts beyond its bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.array(fc.boolean(), { maxLength: 60 }), (goal, acts) => {
      let now = sheet({ goal });
      for (const add of acts) {
        if (add && now.state === 'filling') now = { ...now, ...withStamp(now) };
        else if (!add) now = { ...now, ...(withoutStamp(now) ?? {}) };
        expect(now.stamps).toBeGreaterThanOrEqual(0);
        expect(now.stamps).toBeLessThanOrEqual(goal);
        expect(now.state === 'full').toBe(now.stamps === goal);
      }
    }),
  );
  expect(withoutStamp(sheet({ state: 'rewarded', stamps: 3 }))).toBeNull();
});

it('speaks plainly', () => {
  expect(conditionWords(card, new Map())).toBe('每单满 ¥30 集一枚，每天最多 1 枚');
  const tea = { ...card, conditions: { minFen: 0, categoryIds: [7], perDay: 2 } };
  expect(conditionWords(tea, new Map([[7, '茶饮']]))).toBe('每单茶饮集一枚，每天最多 2 枚');
  expect(stampRewardWords(card, '立减5元')).toBe('“立减5元” + 30 积分');
});
