import fc from 'fast-check';
import { MAX_WRONG, WINDOW_MS, judgeGuesses } from './guesses.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const judge = (failures: number, age: number) =>
  judgeGuesses({ windowStartedAt: new Date(NOW.getTime() - age), failures }, NOW);

describe('wrong codes', () => {
  it('block from the fifth on until their minute is over', () => {
    expect(judge(MAX_WRONG - 1, 0).retryAfterSeconds).toBe(0);
    expect(judge(MAX_WRONG, 0).retryAfterSeconds).toBe(60);
    expect(judge(MAX_WRONG, WINDOW_MS - 1).retryAfterSeconds).toBe(1);
    expect(judge(MAX_WRONG, WINDOW_MS)).toEqual({ failures: 0, retryAfterSeconds: 0 });
  });

  it('never hold anybody up for longer than the rest of the minute', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(2 * WINDOW_MS), (failures, age) => {
        const { retryAfterSeconds } = judge(failures, age);
        expect(judge(failures, age + retryAfterSeconds * 1_000).retryAfterSeconds).toBe(0);
        expect(retryAfterSeconds * 1_000).toBeLessThan(Math.max(0, WINDOW_MS - age) + 1_000);
      }),
    );
  });
});
