import type { TopupPlan } from '../../lib/api-types';
import { bonusShare, firstChoice, obstacle } from './model';

const plan = (change: Partial<TopupPlan>): TopupPlan => ({
  id: 1,
  name: '',
  payFen: 30_000,
  bonusFen: 6_000,
  bonusPoints: 30,
  totalFen: 36_000,
  scopeText: '',
  giftText: null,
  refundText: '',
  recommendedText: null,
  firstTimeOnly: false,
  recommended: false,
  unavailableReason: null,
  ...change,
});

it('counts the bonus against the cap as the server does', () => {
  expect(obstacle(plan({}), 36_000)).toBeNull();
  expect(obstacle(plan({}), 35_999)).toBe('充入后会超过储值上限');
  expect(obstacle(plan({ unavailableReason: '仅限首次储值' }), 500_000)).toBe('仅限首次储值');
});

it('chooses the recommended plan unless it cannot be bought', () => {
  const plans = [plan({ id: 1 }), plan({ id: 2, recommended: true })];
  expect(firstChoice(plans, 500_000)?.id).toBe(2);
  expect(firstChoice([plan({ id: 1 }), plan({ id: 2, recommended: true, totalFen: 90_000 })], 40_000)?.id).toBe(1);
  expect(firstChoice(plans, 0)).toBeNull();
});

it('never rounds a bonus up', () => {
  expect(bonusShare(plan({}))).toBe('多得 20%');
  expect(bonusShare(plan({ payFen: 30_000, bonusFen: 5_999 }))).toBe('多得 19%');
  expect(bonusShare(plan({ bonusFen: 0 }))).toBeNull();
});
