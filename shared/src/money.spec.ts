import fc from 'fast-check';
import { allocate, assertInteger, formatFen, formatFenShort, multiplyDivideFloor, parseYuan } from './money.js';

const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('amounts as people read and write them', () => {
  it.each([
    [0, '¥0.00', '¥0'],
    [5, '¥0.05', '¥0.05'],
    [1_850, '¥18.50', '¥18.50'],
    [30_000, '¥300.00', '¥300'],
    [123_456_789, '¥1,234,567.89', '¥1,234,567.89'],
    [-100_000, '-¥1,000.00', '-¥1,000'],
  ])('%i fen are %s, in short %s', (fen, long, short) => {
    expect(formatFen(fen)).toBe(long);
    expect(formatFenShort(fen)).toBe(short);
  });

  it.each([
    ['12', 1_200],
    ['12.5', 1_250],
    [' 0.05 ', 5],
    ['999999999.99', 99_999_999_999],
  ])('“%s” is %i fen', (text, fen) => expect(parseYuan(text)).toBe(fen));

  it.each(['', '-1', '1.234', '1,000', '.5', '1.', '1e3', '¥5', '１２', '1234567890'])(
    '“%s” is not an amount',
    (text) => {
      expect(parseYuan(text)).toBeNull();
    },
  );

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(parseYuan(formatFen(fen).replace(/[¥,]/g, ''))).toBe(fen);
      }),
    );
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %p, which is no exact integer', (value) => {
    expect(() => formatFen(value)).toThrow(RangeError);
    expect(() => assertInteger(value)).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('gives the fen left over to the largest remainders, and among equals to the first', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(5, [3, 3, 4])).toEqual([2, 1, 2]);
    expect(allocate(1, [1, 2, 3])).toEqual([0, 0, 1]);
  });

  it('gives everything to the first when nothing weighs anything', () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0]);
  });

  it('loses and invents nothing, and strays less than one fen from each exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(parts).toHaveLength(shares.length);
        expect(sum(parts)).toBe(total);
        const whole = sum(shares);
        if (whole === 0) return;
        parts.forEach((part, index) => {
          const deviation = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(shares[index] as number);
          expect(deviation > -BigInt(whole) && deviation < BigInt(whole)).toBe(true);
        });
      }),
    );
  });

  it('never gives a line more than its own amount when the total is at most their sum', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (shares, part) => {
        const parts = allocate(Math.floor(sum(shares) * part), shares);
        parts.forEach((value, index) => expect(value).toBeLessThanOrEqual(shares[index] as number));
      }),
    );
  });

  it('stays exact near 2^53', () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(allocate(big, [big, big])).toEqual([(big + 1) / 2, (big - 1) / 2]);
  });

  it('refuses what has no answer', () => {
    expect(allocate(0, [])).toEqual([]);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(-1, [1])).toThrow(RangeError);
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError);
    expect(() => allocate(1.5, [1])).toThrow(RangeError);
  });
});

describe('multiplyDivideFloor', () => {
  it('rounds down once, exactly, even where the product passes 2^53', () => {
    expect(multiplyDivideFloor(10_001, 30_000, 36_000)).toBe(8_334);
    expect(multiplyDivideFloor(Number.MAX_SAFE_INTEGER, 9_999, 10_000)).toBe(9_006_298_534_815_516);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1_000_000 }), (a, b, c) => {
        const exact = (BigInt(a) * BigInt(b)) / BigInt(c);
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(multiplyDivideFloor(a, b, c))).toBe(exact);
      }),
    );
  });

  it('refuses a result that is no longer an exact integer', () => {
    expect(() => multiplyDivideFloor(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  });

  it('refuses a division by zero and negative factors', () => {
    expect(() => multiplyDivideFloor(1, 1, 0)).toThrow(RangeError);
    expect(() => multiplyDivideFloor(-1, 1, 1)).toThrow(RangeError);
  });
});
