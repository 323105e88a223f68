import fc from 'fast-check';
import { lastFour, normalizePhone } from './phone.rules.js';

describe('phone numbers', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['+86 138-0013-8000', '+8613800138000'],
    ['86 13800138000', '+8613800138000'],
    ['008613800138000', '+8613800138000'],
    ['+852 5123 4567', '+85251234567'],
  ])('writes %s as %s', (typed, written) => {
    expect(normalizePhone(typed)).toBe(written);
  });

  it.each(['', '138', '12800138000', '138001380000', '+86138', '+8612345678901', 'abc', '+0123456789'])(
    'takes %s for no number',
    (typed) => {
      expect(normalizePhone(typed)).toBeNull();
    },
  );

  it('writes one number in one way, however it is typed, and what it wrote stays', () => {
    const mainland = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(mainland, fc.constantFrom('', '+86', '86', '0086', '+86 '), (number, prefix) => {
        const written = normalizePhone(prefix + number);
        expect(written).toBe(`+86${number}`);
        expect(normalizePhone(written ?? '')).toBe(written);
        expect(lastFour(written ?? '')).toBe(number.slice(-4));
      }),
    );
  });
});
