import type { PointsView } from '../../lib/api-types';
import { pointsNotes } from './points-notes';

const NOW = new Date('2026-11-21T06:00:00.000Z');

const view = (changes: Partial<PointsView>): PointsView => ({
  balance: 100,
  usable: 100,
  pending: 0,
  held: 0,
  debt: 0,
  worthFen: 1_000,
  arriving: [],
  expiring: [],
  rules: { earn: [], spend: [], expiry: [], returns: [] },
  ...changes,
});

it('has nothing to add to points that are simply there', () => {
  expect(pointsNotes(view({}), NOW)).toEqual([]);
});

it('says first what is owed, then what goes, comes and waits', () => {
  const everything = view({
    debt: 30,
    expiring: [
      { amount: 1_200, on: '2026-12-21' },
      { amount: 5, on: '2027-01-31' },
    ],
    arriving: [{ amount: 20, on: '2026-11-23' }],
    held: 40,
  });
  expect(pointsNotes(everything, NOW)).toEqual([
    { key: 'debt', text: '退货收回时不够的 30 积分，会从以后得到的积分里补上', warn: true },
    { key: 'expiring', text: '1,200 积分 12月21日 周一 到期', warn: true },
    { key: 'arriving', text: '20 积分 11月23日 周一 起可用', warn: false },
    { key: 'held', text: '40 积分已用在等待付款的订单里', warn: false },
  ]);
});

it('warns of what expires only when it is near, by the shop’s days', () => {
  const far = view({ expiring: [{ amount: 5, on: '2026-12-22' }] });
  expect(pointsNotes(far, new Date('2026-11-21T15:59:59.999Z'))[0]?.warn).toBe(false);
  expect(pointsNotes(far, new Date('2026-11-21T16:00:00.000Z'))[0]?.warn).toBe(true);
});
