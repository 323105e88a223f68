import fc from 'fast-check';
import { type PlanContext, judgePlan, planTerms, recommendedPlan } from './topup.rules.js';
import type { TopupPlanData } from './topup.types.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');

const PLAN: TopupPlanData = {
  id: 1,
  name: '充300送60',
  payFen: 30_000,
  bonusFen: 6_000,
  bonusPoints: 0,
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

test('the terms hold all that is promised', () => {
  const changed = [
    { payFen: 1 },
    { bonusFen: 1 },
    { bonusPoints: 1 },
    { termsText: '另一份条款' },
    { termsVersion: 2 },
  ];
  const texts = [{}, ...changed].map((change) => JSON.stringify(planTerms({ ...PLAN, ...change })));
  expect(new Set(texts).size).toBe(texts.length);
});
