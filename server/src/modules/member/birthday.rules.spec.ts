import { isBirthday } from './birthday.rules.js';

describe('birthdays', () => {
  it.each([
    [2, 29, 'solar'],
    [12, 31, 'solar'],
    [2, 30, 'lunar'],
  ] as const)('can be %i-%i (%s)', (month, day, calendar) => {
    expect(isBirthday({ month, day, calendar })).toBe(true);
  });

  it.each([
    [2, 30, 'solar'],
    [4, 31, 'solar'],
    [1, 31, 'lunar'],
    [0, 1, 'solar'],
    [13, 1, 'lunar'],
    [1, 0, 'solar'],
    [1.5, 1, 'solar'],
  ] as const)('can’t be %d-%d (%s)', (month, day, calendar) => {
    expect(isBirthday({ month, day, calendar })).toBe(false);
  });
});
