import { code128 } from './code128';

/** Reads a symbol back the way a scanner does: by its widths, checking the check symbol. */
function read(widths: number[]): string {
  const patternOf = new Map<string, number>();
  for (let value = 0; value < 95; value += 1) {
    // Learned from single-letter symbols: start, letter, check, stop.
    const letter = code128(String.fromCharCode(value + 32) + 'x');
    patternOf.set(letter.slice(6, 12).join(''), value);
  }
  const known = (index: number): number | undefined => patternOf.get(widths.slice(index * 6, index * 6 + 6).join(''));
  const count = (widths.length - 7) / 6;
  const body = Array.from({ length: count - 2 }, (_, index) => known(index + 1));
  return body.map((value) => (value === undefined ? '?' : value < 10 ? `0${value}` : String(value))).join('|');
}

it('knows the published symbols', () => {
  // The well-known example PJJ123C, in set B: 104 + 48·1 + 42·2 + 42·3 + 17·4 + 18·5 + 19·6 + 35·7 = 879 ≡ 55 mod 103.
  const widths = code128('PJJ123C').join('');
  expect(widths.slice(0, 6)).toBe('211214');
  expect(widths.slice(6, 12)).toBe('313121');
  expect(widths.slice(-13, -7)).toBe('311321');
  expect(widths.slice(-7)).toBe('2331112');
});

it('packs digits in pairs: eighteen digits are nine symbols', () => {
  const widths = code128('280000000000000001');
  expect(widths).toHaveLength((1 + 9 + 1) * 6 + 7);
  expect(widths.slice(0, 6).join('')).toBe('211232');
  expect(read(widths)).toBe('28|00|00|00|00|00|00|00|01');
});

it('ends an odd number of digits in the letter set', () => {
  const widths = code128('123');
  expect(widths.slice(12, 18).join('')).toBe('114131');
  expect(widths).toHaveLength((1 + 1 + 1 + 1 + 1) * 6 + 7);
});

it('gives every symbol eleven modules and the stop thirteen', () => {
  const widths = code128('Guike 2026');
  const total = widths.reduce((sum, width) => sum + width, 0);
  expect(total).toBe((1 + 10 + 1) * 11 + 13);
  expect(widths.every((width) => width >= 1 && width <= 4)).toBe(true);
});

it('refuses what it cannot say', () => {
  expect(() => code128('归客')).toThrow(RangeError);
  expect(() => code128('')).toThrow(RangeError);
});
