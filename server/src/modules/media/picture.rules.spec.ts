import { hasSaneSize, kindOf, linkExpiry, piecesOf } from './picture.rules.js';

const bytes = (...values: (number | string)[]): Buffer =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from([value]))),
  );

describe('the kind of a picture', () => {
  it.each([
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 'JFIF')],
    ['png', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 'IHDR')],
    ['webp', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 ')],
  ])('%s is told by its first bytes', (kind, content) => expect(kindOf(content)).toBe(kind));

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a GIF', bytes('GIF89a')],
    ['a sound in a RIFF', bytes('RIFF', 0, 0, 0, 0, 'WAVEfmt ')],
    ['a TIFF', bytes('II*', 0)],
    ['half a signature', bytes(0x89, 'PN')],
    ['a signature that comes later', bytes(' ', 0xff, 0xd8, 0xff)],
    ['nothing', bytes()],
  ])('%s is none of ours', (_, content) => expect(kindOf(content)).toBeNull());
});

it.each([
  [4_000, 3_000, true],
  [12_000, 5_000, true],
  [12_000, 5_001, false],
  [20_000, 100, false],
  [7, 100, false],
  [NaN, 100, false],
])('a picture of %d × %d is taken: %s', (width, height, sane) => expect(hasSaneSize({ width, height })).toBe(sane));

it('keeps even nothing in one piece', () => {
  expect(piecesOf(Buffer.alloc(0), 10)).toEqual([Buffer.alloc(0)]);
  expect(piecesOf(Buffer.from('abcdefg'), 3).map(String)).toEqual(['abc', 'def', 'g']);
});

it('lets two visits within a window share an address', () => {
  const at = (time: string) => linkExpiry(new Date(`2026-11-21T${time}Z`), 15);
  expect(at('06:00:00')).toBe(at('06:14:59'));
  expect(at('06:15:00')).toBe(at('06:00:00') + 900);
});
