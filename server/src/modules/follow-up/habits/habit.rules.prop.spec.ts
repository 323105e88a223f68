import fc from 'fast-check';
import { addDays, daysBetween } from '@guike/shared';
import { DAYS_KEPT, dormantStage, figuresOf, firstMonthOfYear, isLate, ownRhythm, withDay } from './habit.rules.js';

const START = '2026-01-01';
const day = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(START, offset));

describe('days of purchase', () => {
  it('come to the same whatever order and however often they are told', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 12 }), (days, again) => {
        const straight = days.reduce(withDay, [] as string[]);
        const shuffled = [...days].reverse();
        const repeated = again.reduce(
          (kept, index) => withDay(kept, days[index % days.length] ?? START),
          [] as string[],
        );
        expect(shuffled.reduce(withDay, [] as string[])).toEqual(straight);
        expect(straight.length).toBeLessThanOrEqual(DAYS_KEPT);
        expect([...straight].sort()).toEqual(straight);
        expect(repeated.length).toBeLessThanOrEqual(DAYS_KEPT);
      }),
    );
  });

  it('give a rhythm between the shortest and the longest gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 4, maxLength: 7 }), (unsorted) => {
        const days = [...unsorted].sort();
        const gaps = days.slice(1).map((next, index) => daysBetween(days[index] as string, next));
        const rhythm = ownRhythm(days) as number;
        expect(rhythm).toBeGreaterThanOrEqual(Math.min(...gaps));
        expect(rhythm).toBeLessThanOrEqual(Math.max(...gaps));
      }),
    );
  });

  it('say nothing of somebody who came three times', () => {
    expect(ownRhythm(['2026-01-01', '2026-01-08', '2026-01-15'])).toBeNull();
    expect(ownRhythm(['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'])).toBe(7);
  });
});

describe('silence', () => {
  it('is as long as the longest threshold it has passed', () => {
    expect(dormantStage(29, [30, 60, 90])).toBeNull();
    expect(dormantStage(30, [30, 60, 90])).toBe(30);
    expect(dormantStage(400, [30, 60, 90])).toBe(90);
  });

  it('is late by the own measure, never without one', () => {
    expect(isLate(14, 7, 200)).toBe(true);
    expect(isLate(13, 7, 200)).toBe(false);
    expect(isLate(500, null, 200)).toBe(false);
  });
});

describe('figures of a year', () => {
  it('add up over months and stores', () => {
    const visit = fc.record({
      month: fc.constantFrom('2026-01', '2026-02'),
      storeId: fc.integer({ min: 1, max: 3 }),
      orders: fc.integer({ min: 0, max: 9 }),
      spendFen: fc.integer({ min: 0, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 20 }), (visits) => {
        const figures = figuresOf(visits);
        expect(figures.spendFen).toBe(visits.reduce((sum, { spendFen }) => sum + spendFen, 0));
        expect(figures.basketFen === null).toBe(figures.orders === 0);
        expect(figures.usualStoreId === null).toBe(figures.orders === 0);
      }),
    );
  });

  it('span twelve months', () => {
    expect(firstMonthOfYear('2026-11-22')).toBe('2025-12');
    expect(firstMonthOfYear('2026-12-01')).toBe('2026-01');
    expect(firstMonthOfYear('2027-01-31')).toBe('2026-02');
  });
});
