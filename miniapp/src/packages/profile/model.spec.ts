import { birthdayText, birthdayWheels, daysIn, isOutdated } from './model';

it('names solar and lunar birthdays', () => {
  expect(birthdayText({ month: 11, day: 21, calendar: 'solar' })).toBe('11月21日');
  expect(birthdayText({ month: 1, day: 15, calendar: 'lunar' })).toBe('农历正月十五');
  expect(birthdayText({ month: 12, day: 8, calendar: 'lunar' })).toBe('农历腊月初八');
  expect(birthdayText({ month: 11, day: 29, calendar: 'lunar' })).toBe('农历冬月廿九');
  expect([10, 20, 30].map((day) => birthdayText({ month: 2, day, calendar: 'lunar' }))).toEqual([
    '农历二月初十',
    '农历二月二十',
    '农历二月三十',
  ]);
});

it('lets nobody be born on 31 June but lets them be born on 29 February', () => {
  expect(daysIn(6, 'solar')).toBe(30);
  expect(daysIn(2, 'solar')).toBe(29);
  expect(birthdayWheels(2, 'solar')[1]).toHaveLength(29);
  expect(birthdayWheels(2, 'lunar')[1]).toHaveLength(30);
});

it('notices that the agreed text is no longer the one in force', () => {
  const state = { purpose: 'marketing' as const, version: 'v1', title: '', granted: true, at: null };
  const text = (version: string) => [{ purpose: 'marketing' as const, version, title: '', text: '', required: false }];
  expect(isOutdated(state, text('v2'))).toBe(true);
  expect(isOutdated(state, text('v1'))).toBe(false);
  expect(isOutdated({ ...state, granted: false }, text('v2'))).toBe(false);
});
