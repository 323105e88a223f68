import { isOver, quoteTime, saleTime } from './sale-time.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const DAY = 86_400_000;
const MINUTE = 60_000;
const before = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds);

describe('the time of a sale', () => {
  it('is now when nothing else is said, and what the till says as long as it is within the days allowed', () => {
    expect(saleTime(null, NOW, 7)).toEqual({ ok: true, value: NOW });
    expect(saleTime(before(7 * DAY), NOW, 7)).toEqual({ ok: true, value: before(7 * DAY) });
    expect(saleTime(before(7 * DAY + 1), NOW, 7)).toMatchObject({ refusal: { code: 'ORDER_TIME_OUT_OF_RANGE' } });
    expect(saleTime(before(1), NOW, 0).ok).toBe(false);
  });

  it('is now when the till’s clock is a little ahead, and refused when it is more than that', () => {
    expect(saleTime(before(-5 * MINUTE), NOW, 7)).toEqual({ ok: true, value: NOW });
    expect(saleTime(before(-5 * MINUTE - 1), NOW, 7).ok).toBe(false);
  });

  it('may lie ahead for a quote', () => {
    expect(quoteTime(before(-30 * DAY), NOW, 7)).toEqual({ ok: true, value: before(-30 * DAY) });
    expect(quoteTime(before(-367 * DAY), NOW, 7).ok).toBe(false);
    expect(quoteTime(before(8 * DAY), NOW, 7).ok).toBe(false);
    expect(quoteTime(null, NOW, 7)).toEqual({ ok: true, value: NOW });
  });

  it('lies too far back for a pay code after ten minutes', () => {
    expect(isOver(before(10 * MINUTE), NOW)).toBe(false);
    expect(isOver(before(10 * MINUTE + 1), NOW)).toBe(true);
  });
});
