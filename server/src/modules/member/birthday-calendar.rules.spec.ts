import { addDays } from '@guike/shared';
import { birthdaysOn } from './birthday-calendar.rules.js';

describe('birthdays', () => {
  it('by both calendars', () => {
    // New Year's Day of the lunar year that began on 17 February 2026.
    expect(birthdaysOn('2026-02-17')).toContainEqual({ calendar: 'lunar', month: 1, day: 1 });
    expect(birthdaysOn('2026-11-22')).toContainEqual({ calendar: 'solar', month: 11, day: 22 });
  });

  it('of 29 February are kept on the 28th in common years and on their day in leap years', () => {
    const leapling = { calendar: 'solar', month: 2, day: 29 };
    expect(birthdaysOn('2026-02-28')).toContainEqual(leapling);
    expect(birthdaysOn('2028-02-28')).not.toContainEqual(leapling);
    expect(birthdaysOn('2028-02-29')).toContainEqual(leapling);
  });

  it('are not kept a second time in a leap month', () => {
    // The lunar year 2025 has two sixth months; the second one began on 25 July.
    expect(birthdaysOn('2025-06-25')).toContainEqual({ calendar: 'lunar', month: 6, day: 1 });
    expect(birthdaysOn('2025-07-25').filter(({ calendar }) => calendar === 'lunar')).toEqual([]);
  });

  it('come at least once in every year, for every day people may write', () => {
    const years = Array.from({ length: 400 }, (_, offset) => birthdaysOn(addDays('2026-01-01', offset))).flat();
    const kept = new Set(years.map(({ calendar, month, day: of }) => `${calendar} ${month} ${of}`));
    for (let month = 1; month <= 12; month += 1) {
      for (let of = 1; of <= 30; of += 1) expect(kept.has(`lunar ${month} ${of}`)).toBe(true);
    }
  });
});
