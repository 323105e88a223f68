import fc from 'fast-check';
import { businessDate, daysBetween } from '@guike/shared';
import { validSpan } from './coupon-validity.rules.js';

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });

describe('how long a coupon is valid', () => {
  it.each([
    ['a moment before midnight in Shanghai', '2026-11-21T15:59:59.999Z', '2026-11-21T16:00:00.000Z'],
    ['at midnight', '2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    ['on a leap day', '2028-02-29T04:00:00.000Z', '2028-02-29T16:00:00.000Z'],
  ])('one day, issued %s, is the rest of that day', (_, at, until) => {
    const span = validSpan({ kind: 'relative', afterDays: 0, days: 1 }, new Date(at));
    expect(span).toEqual({ from: new Date(at), until: new Date(until) });
  });

  it('begins with a later day when it says so', () => {
    const span = validSpan({ kind: 'relative', afterDays: 1, days: 2 }, new Date('2026-12-31T10:00:00Z'));
    expect(span).toEqual({ from: new Date('2026-12-31T16:00:00Z'), until: new Date('2027-01-02T16:00:00Z') });
  });

  it('counts whole business days, whenever it was issued', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 30 }), fc.integer({ min: 1, max: 400 }), (at, afterDays, days) => {
        const span = validSpan({ kind: 'relative', afterDays, days }, at);
        if (!span) throw new Error('always some time left');
        const [first, last] = [businessDate(span.from), businessDate(new Date(span.until.getTime() - 1))];
        expect(daysBetween(businessDate(at), first)).toBe(afterDays);
        expect(daysBetween(first, last)).toBe(days - 1);
        expect(businessDate(span.until)).not.toBe(last);
      }),
    );
  });

  it('is the same for everybody when the days are fixed, and nothing after the last', () => {
    const november = { kind: 'fixed', from: '2026-11-01', until: '2026-11-30' } as const;
    expect(validSpan(november, new Date('2026-11-30T15:59:59.999Z'))).toEqual({
      from: new Date('2026-10-31T16:00:00Z'),
      until: new Date('2026-11-30T16:00:00Z'),
    });
    expect(validSpan(november, new Date('2026-11-30T16:00:00Z'))).toBeNull();
  });
});
