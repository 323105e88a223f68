import fc from 'fast-check';
import { isMemberNumber, memberNumber } from './member-number.rules.js';

const ID = fc.integer({ min: 0, max: 9e14 - 1 });

describe('member numbers', () => {
  it('have nine digits for the first ninety million ids and never begin with zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 89_999_999 }), (id) => expect(memberNumber(id)).toMatch(/^[1-9]\d{8}$/)),
    );
    expect(memberNumber(90_000_000)).toHaveLength(10);
  });

  it('differ for different ids', () => {
    fc.assert(
      fc.property(ID, ID, (a, b) => {
        fc.pre(a !== b);
        expect(memberNumber(a)).not.toBe(memberNumber(b));
      }),
    );
    const block = Array.from({ length: 20_000 }, (_, index) => memberNumber(100_001 + index));
    expect(new Set(block).size).toBe(block.length);
  });

  it('don’t look alike for neighbours', () => {
    const close = Array.from({ length: 1_000 }, (_, index) =>
      Math.abs(Number(memberNumber(index)) - Number(memberNumber(index + 1))),
    );
    expect(Math.min(...close)).toBeGreaterThan(1_000_000);
  });

  it('show every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(ID, fc.nat(), fc.integer({ min: 1, max: 9 }), (id, position, shift) => {
        const digits = [...memberNumber(id)];
        const at = position % digits.length;
        const wrong = [...digits];
        wrong[at] = String((Number(digits[at]) + shift) % 10);
        expect(isMemberNumber(wrong.join(''))).toBe(false);
        const next = (at + 1) % digits.length;
        fc.pre(next > at && digits[at] !== digits[next]);
        const swapped = [...digits];
        [swapped[at], swapped[next]] = [digits[next] as string, digits[at] as string];
        expect(isMemberNumber(swapped.join(''))).toBe(false);
        expect(isMemberNumber(digits.join(''))).toBe(true);
      }),
    );
  });

  it('refuse what is no id', () => {
    expect(() => memberNumber(-1)).toThrow(RangeError);
    expect(() => memberNumber(1.5)).toThrow(RangeError);
    expect(() => memberNumber(9e14)).toThrow(RangeError);
  });
});
