import fc from 'fast-check';
import { givesUp, retryAfterOf, retryAt, wants } from './webhook.rules.js';

const now = new Date('2026-11-21T06:00:00Z');
const seconds = (at: Date): number => (at.getTime() - now.getTime()) / 1_000;

describe('the next attempt', () => {
  it('comes soon at first and then ever later', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((failures) => seconds(retryAt(now, failures, 0.5, null)));
    expect(waits).toEqual([5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 14_400, 14_400]);
  });

  it('lies within a fifth of its time, never beyond four hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, chance) => {
          const wait = seconds(retryAt(now, failures, chance, null));
          const middle = seconds(retryAt(now, failures, 0.5, null));
          expect(wait).toBeGreaterThanOrEqual(middle * 0.8 - 0.001);
          expect(wait).toBeLessThanOrEqual(Math.min(middle * 1.2 + 0.001, 14_400));
        },
      ),
    );
  });

  it('waits as long as the other side asks, within reason', () => {
    expect(seconds(retryAt(now, 1, 0.5, 60))).toBe(60);
    expect(seconds(retryAt(now, 4, 0.5, 60))).toBe(600);
    expect(seconds(retryAt(now, 1, 0.5, 999_999))).toBe(14_400);
  });

  it.each([
    ['120', 120],
    ['0', 0],
    [undefined, null],
    ['', null],
    ['-1', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['9999999', null],
  ])('reads Retry-After: %s', (header, expected) => {
    expect(retryAfterOf(header)).toBe(expected);
  });
});

it('an endpoint is given up when it says that it is gone, or has failed for long', () => {
  const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
  expect(givesUp(now, now, 410, 24)).toBe('gone');
  expect(givesUp(hoursAgo(23.9), now, 500, 24)).toBeNull();
  expect(givesUp(hoursAgo(24), now, null, 24)).toBe('failing');
});

it('an endpoint hears what it has asked for', () => {
  expect(wants(['*'], 'order.paid')).toBe(true);
  expect(wants(['order.paid'], 'order.paid')).toBe(true);
  expect(wants(['order.refunded'], 'order.paid')).toBe(false);
});
