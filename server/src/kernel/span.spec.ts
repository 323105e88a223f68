import { endsTooEarly, instantOf } from './span.js';

const at = (text: string): Date => new Date(text);
const [NINE, TEN] = ['2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z'] as const;

describe('spans of time', () => {
  it.each([
    [null, null, false],
    [at(NINE), null, false],
    [null, at(NINE), false],
    [at(NINE), at(TEN), false],
    [at(NINE), at(NINE), true],
    [at(TEN), at(NINE), true],
  ])('from %p until %p end too early: %p', (from, until, expected) => {
    expect(endsTooEarly(from, until)).toBe(expected);
  });

  it('begin and end at instants that may be left out', () => {
    expect(instantOf('2026-11-22T17:00:00+08:00')).toEqual(at(NINE));
    expect([instantOf(null), instantOf(undefined)]).toEqual([null, null]);
  });
});
