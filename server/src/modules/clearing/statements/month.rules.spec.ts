import { endOfMonth, isMonth, monthAfter, monthOf, monthsToClose } from './month.rules.js';

describe('months of Shanghai', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11'],
    ['2026-11-30T16:00:00.000Z', '2026-12'],
    ['2028-02-29T15:59:59.999Z', '2028-02'],
    ['2028-02-29T16:00:00.000Z', '2028-03'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
    // The night in which New York changes its clocks means nothing here.
    ['2026-11-01T05:30:00.000Z', '2026-11'],
  ])('%s is in %s', (instant, month) => {
    expect(monthOf(new Date(instant))).toBe(month);
  });

  it('end where the next begins', () => {
    expect(endOfMonth('2028-02').toISOString()).toBe('2028-02-29T16:00:00.000Z');
    expect(endOfMonth('2026-12').toISOString()).toBe('2026-12-31T16:00:00.000Z');
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(['2026-11', '2026-13', '26-11', '2026-1'].map(isMonth)).toEqual([true, false, false, false]);
  });
});

describe('months to close', () => {
  const firstOfFebruary = new Date('2027-01-31T16:00:00.000Z');

  it('are all that are over, oldest first', () => {
    expect(monthsToClose('2026-10', null, firstOfFebruary)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsToClose(null, new Date('2026-12-31T15:59:59.999Z'), firstOfFebruary)).toEqual(['2026-12', '2027-01']);
  });

  it('are none before the month is over, to the millisecond', () => {
    expect(monthsToClose('2026-12', null, new Date(firstOfFebruary.getTime() - 1))).toEqual([]);
    expect(monthsToClose('2027-01', new Date(0), firstOfFebruary)).toEqual([]);
    expect(monthsToClose(null, null, firstOfFebruary)).toEqual([]);
  });
});
