import fc from 'fast-check';
import { LONGEST_HOURS, minutesAt, timesProblem } from './attendance.rules.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

describe('time at work', () => {
  it('is counted in whole minutes, and adds up over breaks', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(300), (first, second) => {
        const start = minutesAgo(first + second);
        const pause = minutesAgo(second);
        expect(minutesAt(start, pause, NOW) + minutesAt(pause, null, NOW)).toBe(minutesAt(start, null, NOW));
      }),
    );
  });

  it('cannot be corrected into the future, backwards or into a day and a night', () => {
    expect(timesProblem(minutesAgo(60), NOW, NOW)).toBe(false);
    expect(timesProblem(minutesAgo(60), null, NOW)).toBe(false);
    expect(timesProblem(minutesAgo(-1), null, NOW)).toBe(true);
    expect(timesProblem(minutesAgo(60), minutesAgo(-1), NOW)).toBe(true);
    expect(timesProblem(minutesAgo(60), minutesAgo(61), NOW)).toBe(true);
    expect(timesProblem(minutesAgo(LONGEST_HOURS * 60 + 1), NOW, NOW)).toBe(true);
  });
});
