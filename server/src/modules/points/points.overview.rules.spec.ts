import type { LotState } from '../ledger/index.rules.js';
import { overviewOf } from './points.overview.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');

let serial = 0;
const lot = (remaining: number, more: Partial<LotState> = {}): LotState => ({
  id: (serial += 1),
  originId: serial,
  original: remaining,
  remaining,
  held: 0,
  createdAt: NOW,
  availableAt: NOW,
  expiresAt: null,
  scope: null,
  ...more,
});

it('tells apart what can be used, is held, comes and goes', () => {
  const monthEnd = new Date('2026-11-30T16:00:00.000Z');
  const overview = overviewOf(
    [
      lot(100),
      lot(50, { expiresAt: monthEnd, held: 20 }),
      lot(30, { expiresAt: monthEnd, availableAt: new Date('2026-11-22T16:00:00.000Z') }),
      lot(7, { expiresAt: NOW }),
      lot(9, { expiresAt: new Date('2026-11-22T15:59:59.999Z') }),
    ],
    NOW,
  );
  expect(overview).toEqual({
    usable: 139,
    held: 20,
    pending: 30,
    expired: 7,
    arriving: [{ amount: 30, on: '2026-11-23' }],
    expiring: [
      { amount: 9, on: '2026-11-22' },
      { amount: 60, on: '2026-11-30' },
    ],
  });
});

it('has nothing to say about a lot that is held in full', () => {
  const held = lot(5, { held: 5, expiresAt: new Date('2026-11-30T16:00:00.000Z') });
  expect(overviewOf([held], NOW)).toMatchObject({ usable: 0, held: 5, expiring: [] });
});
