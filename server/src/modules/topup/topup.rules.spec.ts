import fc from 'fast-check';
import {
  type Basket,
  type PlanContext,
  faceFen,
  fitText,
  fittingPlan,
  isBonusDay,
  judgePlan,
  nextBonusDay,
  planTerms,
  plannedGifts,
  recommendedPlan,
} from './topup.rules.js';
import type { TopupPlanData } from './topup.types.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');

const PLAN: TopupPlanData = {
  id: 1,
  name: '充300送60',
  payFen: 30_000,
  bonusFen: 6_000,
  bonusPoints: 0,
  coupons: [],
  gifts: [],
  use: { kind: 'chain' },
  days: { weekdays: [], dates: [] },
  scopeKind: 'chain',
  scopeId: null,
  audience: 'everyone',
  tierCodes: [],
  activeFrom: null,
  activeUntil: null,
  active: true,
  position: 1,
  termsVersion: 1,
  termsText: '本金永久有效',
};

const HERE: PlanContext = {
  now: NOW,
  storeId: 7,
  groupIds: [3, 4],
  tierCode: 'silver',
  paidTopups: 0,
  roomFen: 500_000,
  announceDays: 3,
};

const judged = (plan: Partial<TopupPlanData>, context: Partial<PlanContext> = {}): string =>
  judgePlan({ ...PLAN, ...plan }, { ...HERE, ...context }).kind;

describe('whether a plan can be chosen', () => {
  it.each<[string, Partial<TopupPlanData>, Partial<PlanContext>, string]>([
    ['everywhere, by everybody', {}, {}, 'available'],
    ['switched off', { active: false }, {}, 'hidden'],
    ['before its first instant', { activeFrom: new Date(NOW.getTime() + 1) }, {}, 'hidden'],
    ['from its first instant', { activeFrom: NOW }, {}, 'available'],
    ['to its last instant', { activeUntil: new Date(NOW.getTime() + 1) }, {}, 'available'],
    ['after its last instant', { activeUntil: NOW }, {}, 'hidden'],
    ['of this store', { scopeKind: 'store', scopeId: 7 }, {}, 'available'],
    ['of another store', { scopeKind: 'store', scopeId: 8 }, {}, 'hidden'],
    ['of a group above', { scopeKind: 'group', scopeId: 3 }, {}, 'available'],
    ['of another group', { scopeKind: 'group', scopeId: 5 }, {}, 'hidden'],
    ['for the first time', { audience: 'first' }, {}, 'available'],
    ['for the first time, the second time', { audience: 'first' }, { paidTopups: 1 }, 'unavailable'],
    ['for those who come back, the first time', { audience: 'repeat' }, {}, 'unavailable'],
    ['for those who come back', { audience: 'repeat' }, { paidTopups: 1 }, 'available'],
    ['for this tier', { tierCodes: ['gold', 'silver'] }, {}, 'available'],
    ['for another tier', { tierCodes: ['gold'] }, {}, 'unavailable'],
    ['on its weekday', { days: { weekdays: [6], dates: [] } }, {}, 'available'],
    ['on its date', { days: { weekdays: [1], dates: ['2026-11-21'] } }, {}, 'available'],
    ['three days before its weekday', { days: { weekdays: [2], dates: [] } }, {}, 'unavailable'],
    ['four days before its weekday', { days: { weekdays: [3], dates: [] } }, {}, 'hidden'],
    ['after its date', { days: { weekdays: [], dates: ['2026-11-20'] } }, {}, 'hidden'],
    ['that just fits the wallet', {}, { roomFen: 36_000 }, 'available'],
    ['that is one fen too big', {}, { roomFen: 35_999 }, 'unavailable'],
  ])('%s', (_name, plan, context, kind) => {
    expect(judged(plan, context)).toBe(kind);
  });
});

describe('the recommended plan', () => {
  const money = fc.integer({ min: 100, max: 1_000_000 });
  const plans = fc
    .array(fc.record({ payFen: money, bonusFen: fc.nat(500_000), bonusPoints: fc.nat(1_000) }), { maxLength: 8 })
    .map((list) => list.map((plan, index): TopupPlanData => ({ ...PLAN, ...plan, id: index + 1 })));

  it('gives most for the money', () => {
    fc.assert(
      fc.property(plans, (list) => {
        const best = list.find((plan) => plan.id === recommendedPlan(list));
        const ratio = (plan: TopupPlanData): number => plan.bonusFen / plan.payFen;
        if (!best) expect(list.every((plan) => plan.bonusFen === 0 && plan.bonusPoints === 0)).toBe(true);
        else for (const plan of list) expect(ratio(best)).toBeGreaterThanOrEqual(ratio(plan));
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(plans, (list) => {
        expect(recommendedPlan([...list].reverse())).toBe(recommendedPlan(list));
      }),
    );
  });
});

describe('bonus days', () => {
  const tuesdays = { weekdays: [2], dates: ['2026-11-22'] };

  it('begin and end at midnight in Shanghai', () => {
    expect(isBonusDay(tuesdays, new Date('2026-11-21T15:59:59.999Z'))).toBe(false);
    expect(isBonusDay(tuesdays, new Date('2026-11-21T16:00:00.000Z'))).toBe(true);
    expect(isBonusDay(tuesdays, new Date('2026-11-22T16:00:00.000Z'))).toBe(false);
    expect(isBonusDay(tuesdays, new Date('2026-11-24T15:59:59.999Z'))).toBe(true);
  });

  it('are told of ahead, the next one first', () => {
    expect(nextBonusDay(tuesdays, NOW, 3)).toBe('2026-11-22');
    expect(nextBonusDay({ ...tuesdays, dates: [] }, NOW, 3)).toBe('2026-11-24');
    expect(nextBonusDay({ ...tuesdays, dates: [] }, NOW, 2)).toBeNull();
    const verdict = judgePlan({ ...PLAN, days: { ...tuesdays, dates: [] } }, HERE);
    expect(verdict).toEqual({ kind: 'unavailable', reason: '周二专享，11月24日 可充' });
  });
});

describe('the plan that fits a basket', () => {
  const basket: Basket = {
    payableFen: 20_000,
    walletFen: 0,
    place: { storeId: 7, groupIds: [3, 4], channel: 'store' },
    maxMultiple: 5,
  };
  const small = { ...PLAN, id: 1, payFen: 10_000, bonusFen: 5_000 };
  const middle = { ...PLAN, id: 2, payFen: 30_000, bonusFen: 6_000 };
  const large = { ...PLAN, id: 3, payFen: 100_000, bonusFen: 40_000 };
  const huge = { ...PLAN, id: 4, payFen: 200_000, bonusFen: 200_000 };
  const plans = [small, middle, large, huge];
  const fitting = (changes: Partial<Basket> = {}, from = plans) =>
    fittingPlan(from, { ...basket, ...changes })?.id ?? null;

  it('covers it, and gives most without being out of proportion', () => {
    expect(fitting()).toBe(3);
    expect(fitting({ maxMultiple: 2 })).toBe(2);
    expect(fitting({ maxMultiple: 50 })).toBe(4);
    expect(fitting({ walletFen: 6_000, maxMultiple: 1 })).toBe(1);
  });

  it('is the smallest that covers it when all of them are large, and none when none does or nothing is lacking', () => {
    expect(fitting({ payableFen: 1_000, maxMultiple: 1 }, [large, huge])).toBe(3);
    expect(fitting({}, [small])).toBeNull();
    expect(fitting({ walletFen: 20_000 })).toBeNull();
  });

  it('may be spent where the basket is', () => {
    expect(
      fitting({}, [
        { ...large, use: { kind: 'store', id: 8 } },
        { ...middle, use: { kind: 'group', id: 4 } },
      ]),
    ).toBe(2);
  });

  it('says what is left afterwards', () => {
    expect(fitText(large, { ...basket, walletFen: 1_000 })).toBe('充 ¥1,000，送 ¥400，付完本单还余 ¥1,210');
  });

  it('always covers what is lacking', () => {
    const amount = fc.integer({ min: 100, max: 500_000 });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), amount, fc.nat(100_000), (pays, payableFen, walletFen) => {
        const made = pays.map((payFen, index): TopupPlanData => ({
          ...PLAN,
          id: index + 1,
          payFen,
          bonusFen: index * 500,
        }));
        const best = fittingPlan(made, { ...basket, payableFen, walletFen });
        const able = made.filter((plan) => faceFen(plan) + walletFen >= payableFen);
        expect(best === null).toBe(walletFen >= payableFen || able.length === 0);
        if (best) expect(able).toContain(best);
      }),
    );
  });
});

test('what comes with a plan is counted with its worth', () => {
  const coupons = [{ templateId: 5, packId: null, quantity: 2, title: '满100减20券', valueFen: 4_000 }];
  const gifts = [{ title: '保温杯', quantity: 1, valueFen: 3_000 }];
  expect(plannedGifts({ bonusPoints: 50, coupons, gifts }, 10)).toEqual([
    { kind: 'points', title: '50 积分', quantity: 50, valueFen: 500 },
    { kind: 'coupon', title: '满100减20券', quantity: 2, valueFen: 4_000 },
    { kind: 'gift', title: '保温杯', quantity: 1, valueFen: 3_000 },
  ]);
  expect(plannedGifts({ bonusPoints: 0, coupons: [], gifts: [] }, 10)).toEqual([]);
});

test('the terms hold all that is promised', () => {
  const changed = [
    { payFen: 1 },
    { bonusFen: 1 },
    { bonusPoints: 1 },
    { termsText: '另一份条款' },
    { termsVersion: 2 },
    { gifts: [{ title: '保温杯', quantity: 1, valueFen: 3_000 }] },
  ];
  const texts = [{}, ...changed].map((change) => JSON.stringify(planTerms({ ...PLAN, ...change }, '全部门店可用')));
  texts.push(JSON.stringify(planTerms(PLAN, '仅限线上使用')));
  expect(new Set(texts).size).toBe(texts.length);
});
