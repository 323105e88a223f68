import fc from 'fast-check';
import { businessDate } from '@guike/shared';
import {
  covers,
  instantOf,
  merged,
  minuteOfDay,
  minutesOfText,
  minutesOn,
  stepsOf,
  textOfMinutes,
  weekdayOfDate,
  without,
} from './minutes.rules.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 1_440 }), fc.integer({ min: 0, max: 1_440 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 6 });
const within = (all: readonly { start: number; end: number }[], minute: number): boolean =>
  all.some(({ start, end }) => start <= minute && minute < end);
const DAY = '2026-02-28';

describe('spans', () => {
  it('merged hold the same minutes, apart from each other and in order', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 1_439 }), (all, minute) => {
        const result = merged(all);
        expect(within(result, minute)).toBe(within(all, minute));
        result.slice(1).forEach((next, index) => expect(next.start).toBeGreaterThan(result[index]?.end ?? 0));
      }),
    );
  });

  it('without others hold what is in the first and in none of the others', () => {
    fc.assert(
      fc.property(spans, spans, fc.integer({ min: 0, max: 1_439 }), (all, cuts, minute) => {
        expect(within(without(all, cuts), minute)).toBe(within(all, minute) && !within(cuts, minute));
      }),
    );
  });

  it('cover what lies in one of them, not what lies in two', () => {
    const open = [
      { start: 600, end: 720 },
      { start: 780, end: 900 },
    ];
    expect(covers(open, { start: 600, end: 720 })).toBe(true);
    expect(covers(open, { start: 700, end: 800 })).toBe(false);
  });

  it('take every step they touch', () => {
    expect(stepsOf({ start: 600, end: 615 })).toEqual([120, 121, 122]);
    expect(stepsOf({ start: 603, end: 611 })).toEqual([120, 121, 122]);
    expect(stepsOf({ start: 600, end: 600 })).toEqual([]);
  });
});

describe('minutes and instants', () => {
  it('go back and forth in Shanghai, whatever the zone of the process', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (date) => {
          const day = businessDate(date);
          const minute = Math.floor(minuteOfDay(date));
          expect(minute).toBeGreaterThanOrEqual(0);
          expect(minute).toBeLessThan(1_440);
          expect(businessDate(instantOf(day, minute))).toBe(day);
          expect(minuteOfDay(instantOf(day, minute))).toBe(minute);
        },
      ),
    );
    expect(instantOf('2026-11-22', 840).toISOString()).toBe('2026-11-22T06:00:00.000Z');
    expect(weekdayOfDate('2026-11-22')).toBe(7);
    expect(weekdayOfDate('2026-11-23')).toBe(1);
  });

  it('cut an absence into days, over the end of a month and a leap day', () => {
    const from = instantOf(DAY, 900);
    const until = instantOf('2026-03-02', 600);
    expect(minutesOn(DAY, from, until)).toEqual({ start: 900, end: 1_440 });
    expect(minutesOn('2026-03-01', from, until)).toEqual({ start: 0, end: 1_440 });
    expect(minutesOn('2026-03-02', from, until)).toEqual({ start: 0, end: 600 });
    expect(minutesOn('2026-03-03', from, until)).toBeNull();
    expect(minutesOn('2028-02-29', instantOf('2028-02-28', 0), instantOf('2028-03-01', 0))).toEqual({
      ...{ start: 0, end: 1_440 },
    });
    const odd = new Date(from.getTime() + 30_500);
    expect(minutesOn(DAY, odd, new Date(odd.getTime() + 60_000))).toEqual({ start: 900, end: 902 });
  });

  it('are written as clocks show them', () => {
    expect([0, 545, 1_440].map(textOfMinutes)).toEqual(['00:00', '09:05', '24:00']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_440 }), (at) => expect(minutesOfText(textOfMinutes(at))).toBe(at)),
    );
  });
});
