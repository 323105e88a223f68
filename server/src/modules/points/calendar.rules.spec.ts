import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isMemberDay, lastDayOf, lotTerms, weekdayOf } from './calendar.rules.js';
import type { ExpiryPolicy } from './points.types.js';

const monthEnd = (months: number): ExpiryPolicy => ({ kind: 'months', months, until: 'monthEnd' });
const sameDay = (months: number): ExpiryPolicy => ({ kind: 'months', months, until: 'day' });
const days = (count: number): ExpiryPolicy => ({ kind: 'days', days: count });
const yearEnd = (later: number): ExpiryPolicy => ({ kind: 'endOfYear', later });
const quarterEnd = (later: number): ExpiryPolicy => ({ kind: 'endOfQuarter', later });

/** Instants at the edges of days in Shanghai, and when a lot got then expires. */
const EXPIRIES: [at: string, expiry: ExpiryPolicy, expiresAt: string][] = [
  ['2026-11-21T06:00:00.000Z', monthEnd(12), '2027-11-30T16:00:00.000Z'],
  ['2026-12-31T15:59:59.999Z', monthEnd(12), '2027-12-31T16:00:00.000Z'],
  ['2026-12-31T16:00:00.000Z', monthEnd(12), '2028-01-31T16:00:00.000Z'],
  ['2027-01-31T04:00:00.000Z', monthEnd(1), '2027-02-28T16:00:00.000Z'],
  ['2028-01-31T04:00:00.000Z', monthEnd(1), '2028-02-29T16:00:00.000Z'],
  ['2028-02-29T15:59:59.999Z', sameDay(12), '2029-02-28T16:00:00.000Z'],
  ['2028-02-29T16:00:00.000Z', sameDay(12), '2029-03-01T16:00:00.000Z'],
  ['2027-08-31T04:00:00.000Z', sameDay(6), '2028-02-29T16:00:00.000Z'],
  ['2028-02-28T16:00:00.000Z', days(1), '2028-03-01T16:00:00.000Z'],
  ['2027-02-28T15:59:59.999Z', days(1), '2027-03-01T16:00:00.000Z'],
  ['2026-12-31T15:59:59.999Z', yearEnd(0), '2026-12-31T16:00:00.000Z'],
  ['2026-12-31T16:00:00.000Z', yearEnd(0), '2027-12-31T16:00:00.000Z'],
  ['2026-06-01T00:00:00.000Z', yearEnd(1), '2027-12-31T16:00:00.000Z'],
  ['2026-03-31T15:59:59.999Z', quarterEnd(0), '2026-03-31T16:00:00.000Z'],
  ['2026-03-31T16:00:00.000Z', quarterEnd(0), '2026-06-30T16:00:00.000Z'],
  ['2026-11-30T04:00:00.000Z', quarterEnd(0), '2026-12-31T16:00:00.000Z'],
  ['2026-11-30T04:00:00.000Z', quarterEnd(1), '2027-03-31T16:00:00.000Z'],
  ['2027-11-30T04:00:00.000Z', quarterEnd(5), '2029-03-31T16:00:00.000Z'],
];

it.each(EXPIRIES)('got at %s under %p, points expire at %s', (at, expiry, expiresAt) => {
  expect(lotTerms(new Date(at), { expiry, pendingHours: 0 })).toEqual({
    availableAt: new Date(at),
    expiresAt: new Date(expiresAt),
  });
});

it('points that never expire have no end', () => {
  const at = new Date('2026-11-21T06:00:00.000Z');
  expect(lotTerms(at, { expiry: { kind: 'never' }, pendingHours: 36 })).toEqual({
    availableAt: new Date('2026-11-22T18:00:00.000Z'),
    expiresAt: null,
  });
});

it('their time counts from when they can be used, so that waiting never eats it up', () => {
  const at = new Date('2026-12-31T15:00:00.000Z');
  expect(lotTerms(at, { expiry: yearEnd(0), pendingHours: 2 }).expiresAt).toEqual(new Date('2027-12-31T16:00:00.000Z'));
  for (const [, expiry] of EXPIRIES) {
    const { availableAt, expiresAt } = lotTerms(at, { expiry, pendingHours: 24 * 60 });
    expect(expiresAt?.getTime()).toBeGreaterThan(availableAt.getTime());
  }
});

it.each([
  ['2026-11-21', 6],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['2028-02-29', 2],
])('%s is day %i of the week', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

it('member days are days of the month or of the week; one that a month lacks does not move', () => {
  const memberDay = { monthDays: [8, 31], weekdays: [3] };
  expect(isMemberDay('2026-11-08', memberDay)).toBe(true);
  expect(isMemberDay('2026-11-25', memberDay)).toBe(true);
  expect(isMemberDay('2026-11-30', memberDay)).toBe(false);
  expect(isMemberDay('2026-12-31', memberDay)).toBe(true);
  expect(isMemberDay('2026-11-21', { monthDays: [], weekdays: [] })).toBe(false);
});

it('the last day is a day of the calendar', () => {
  expect(lastDayOf('2027-12-31', sameDay(2))).toBe('2028-02-29');
});

// Node reads TZ once, so each zone is a process of its own; all of them must say the same.
it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])('a process in %s comes to the same instants', (zone) => {
  const program = `const { lotTerms } = require(${JSON.stringify(join(__dirname, 'calendar.rules.ts'))});
    const cases = ${JSON.stringify(EXPIRIES)};
    process.stdout.write(JSON.stringify(cases.map(([at, expiry]) =>
      lotTerms(new Date(at), { expiry, pendingHours: 0 }).expiresAt)));`;
  const answer = execFileSync(process.execPath, ['-r', require.resolve('tsx/cjs'), '-e', program], {
    env: { ...process.env, TZ: zone },
  });
  expect(JSON.parse(answer.toString())).toEqual(EXPIRIES.map(([, , expiresAt]) => expiresAt));
});
