import { becameLow, mayRate, progressPercent, rateableUntil } from './service-record.rules.js';

const TERMS = { rateDays: 14, editHours: 24 };
const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const finishedAt = at('10T08:00');

describe('a rating', () => {
  it('has to wait for the end of the service', () => {
    expect(mayRate({ finishedAt: null, ratedAt: null }, TERMS, at('10T08:00'))).toBe(false);
    expect(rateableUntil({ finishedAt: null, ratedAt: null }, TERMS)).toBeNull();
  });

  it('can be given for a fortnight', () => {
    expect(mayRate({ finishedAt, ratedAt: null }, TERMS, at('24T07:59'))).toBe(true);
    expect(mayRate({ finishedAt, ratedAt: null }, TERMS, at('24T08:00'))).toBe(false);
  });

  it('can be changed for a day, also past the fortnight', () => {
    const ratedAt = at('24T07:00');
    expect(mayRate({ finishedAt, ratedAt }, TERMS, at('25T06:59'))).toBe(true);
    expect(mayRate({ finishedAt, ratedAt }, TERMS, at('25T07:00'))).toBe(false);
  });
});

it.each([
  [null, 2, true],
  [null, 3, false],
  [5, 1, true],
  [2, 1, false],
  [1, 5, false],
])('a rating that was %s and is %d now is low news: %s', (before, stars, low) => {
  expect(becameLow(before, stars, 2)).toBe(low);
});

it('shows how far it is in whole percent', () => {
  const [done, open] = [{ doneAt: finishedAt }, { doneAt: null }];
  expect(progressPercent([], false)).toBe(0);
  expect(progressPercent([done, open, open], false)).toBe(33);
  expect(progressPercent([open, open], true)).toBe(100);
  expect(progressPercent([done, done], false)).toBe(100);
});
