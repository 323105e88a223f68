import type { Booker, BookingRules } from '../schedule.types.js';
import { admission, bookingWindow, earliestMinute } from './booking-window.rules.js';

const RULES: BookingRules = { daysAhead: 14, slotMinutes: 30, leadMinutes: 60, priorityDays: [0, 1, 3, 7] };
const NOW = new Date('2026-11-22T06:20:00Z'); // 14:20 in Shanghai
const member = (tierLevel: number): Booker => ({ kind: 'member', tierLevel });
const STAFF: Booker = { kind: 'staff' };

describe('the window', () => {
  it.each([
    [0, '2026-12-05'],
    [1, '2026-12-06'],
    [2, '2026-12-08'],
    [3, '2026-12-12'],
    // A tier above the list has what the highest listed one has.
    [9, '2026-12-12'],
  ])('of level %i ends on %s', (level, lastDay) => {
    expect(bookingWindow(RULES, member(level), NOW).lastDay).toBe(lastDay);
  });

  it('of one day is today, also a moment before midnight in Shanghai', () => {
    const rules = { ...RULES, daysAhead: 1 };
    expect(bookingWindow(rules, member(0), new Date('2026-11-22T15:59:59Z')).lastDay).toBe('2026-11-22');
    expect(bookingWindow(rules, member(0), new Date('2026-11-22T16:00:00Z')).lastDay).toBe('2026-11-23');
  });

  it('begins after the lead time for members, and a moment ago for staff', () => {
    const guest = bookingWindow(RULES, member(0), NOW);
    expect(earliestMinute(guest, '2026-11-22')).toBe(15 * 60 + 20);
    expect(earliestMinute(guest, '2026-11-23')).toBe(0);
    expect(earliestMinute(bookingWindow(RULES, STAFF, NOW), '2026-11-22')).toBe(13 * 60 + 50);
  });

  it('has no minute left on days that are over', () => {
    expect(earliestMinute(bookingWindow(RULES, STAFF, NOW), '2026-11-21')).toBeGreaterThan(1_440);
  });
});

describe('admission', () => {
  it.each([
    ['everyone', member(0), 'admitted'],
    ['tier', member(1), 'tier_too_low'],
    ['tier', member(2), 'admitted'],
    ['tier', STAFF, 'admitted'],
    ['staff', member(9), 'unknown'],
    ['staff', STAFF, 'admitted'],
  ] as const)('to a service for %s of %j: %s', (audience, booker, answer) => {
    expect(admission({ audience, minTierLevel: 2 }, booker)).toBe(answer);
  });
});
