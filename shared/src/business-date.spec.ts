import fc from 'fast-check';
import {
  addDays,
  addMonths,
  businessDate,
  businessHour,
  daysBetween,
  endOfBusinessDay,
  formatDay,
  formatInstant,
  isBusinessDate,
  startOfBusinessDay,
} from './business-date.js';

const day = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('the business day', () => {
  it('turns at midnight in Shanghai, which is 16:00 UTC', () => {
    expect(businessDate(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(businessDate(new Date('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
    expect(businessHour(new Date('2026-11-21T16:00:00.000Z'))).toBe(0);
    expect(businessHour(new Date('2026-11-21T15:59:59.999Z'))).toBe(23);
  });

  it('contains exactly the instants from its start up to, not including, its end', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const date = businessDate(moment);
        expect(startOfBusinessDay(date).getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(endOfBusinessDay(date).getTime()).toBeGreaterThan(moment.getTime());
        expect(endOfBusinessDay(date)).toEqual(startOfBusinessDay(addDays(date, 1)));
      }),
    );
  });

  it('agrees with the time zone database about Shanghai', () => {
    const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(fc.property(instant, (moment) => expect(businessDate(moment)).toBe(formatter.format(moment))));
  });
});

describe('calendar arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('clips to the end of the month and to nothing else', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -120, max: 120 }), (from, months) => {
        const to = addMonths(from, months);
        const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthsOf(to)).toBe(monthsOf(from) + months);
        const clipped = addDays(to, 1).endsWith('-01');
        if (!clipped) expect(to.slice(8)).toBe(from.slice(8));
        else expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });

  it('counts days back as it adds them, over leap days too', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261121', '2026-11-21T00:00', ''])(
    '“%s” is no day',
    (text) => expect(isBusinessDate(text)).toBe(false),
  );

  it('knows a day when it sees one', () => {
    expect(isBusinessDate('2028-02-29')).toBe(true);
    fc.assert(fc.property(day, (date) => expect(isBusinessDate(date)).toBe(true)));
  });
});

it('speaks of days and instants in Chinese', () => {
  expect(formatDay('2026-01-05')).toBe('1月5日');
  expect(formatInstant(new Date('2026-11-21T06:30:00.000Z'))).toBe('11月21日 周六 14:30');
});
