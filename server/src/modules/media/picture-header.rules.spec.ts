import fc from 'fast-check';
import { aPicture, asPng, withExif } from '../../../test/support/pictures.js';
import { readHeader } from './picture-header.rules.js';

const bytes = (...values: (number | string)[]): Buffer =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from([value]))),
  );

const START = bytes(0xff, 0xd8);
/** 300 × 200 in three colours. */
const FRAME = bytes(0xff, 0xc0, 0, 8, 8, 0, 200, 1, 44, 3);
const SCAN = bytes(0xff, 0xda, 0, 2, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4);
const END = bytes(0xff, 0xd9);
const JPEG = Buffer.concat([START, FRAME, SCAN, END]);

const webp = (...parts: Buffer[]): Buffer => {
  const all = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(all.length + 4);
  return Buffer.concat([bytes('RIFF'), length, bytes('WEBP'), all]);
};
const CANVAS = bytes('VP8X', 10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0);
const LOSSY = bytes('VP8 ', 10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0);
const LOSSLESS = bytes('VP8L', 5, 0, 0, 0, 0x2f, 43, 0xc1, 0x31, 0, 0);

const PNG = asPng(aPicture({ width: 300, height: 200 }));

describe('what a file says of itself', () => {
  it.each([
    ['a JPEG', JPEG, 'jpeg'],
    ['a JPEG with padding between its parts', Buffer.concat([START, bytes(0xff, 0xff), FRAME, SCAN, END]), 'jpeg'],
    ['a JPEG with something behind it', Buffer.concat([JPEG, bytes('PK<script>')]), 'jpeg'],
    ['a PNG', PNG, 'png'],
    ['a lossy WebP', webp(LOSSY), 'webp'],
    ['a lossless WebP', webp(LOSSLESS), 'webp'],
    ['a WebP on a canvas', webp(CANVAS, LOSSY), 'webp'],
  ])('%s', (_, file, kind) => expect(readHeader(file)).toEqual({ kind, width: 300, height: 200, orientation: 1 }));

  it.each([
    ['a JPEG without an end', Buffer.concat([START, FRAME, SCAN])],
    ['a JPEG without pixels', Buffer.concat([START, FRAME, END])],
    ['a JPEG without a frame', Buffer.concat([START, SCAN, END])],
    ['a JPEG of two sizes', Buffer.concat([START, FRAME, FRAME, SCAN, END])],
    ['a JPEG of endless scans', Buffer.concat([START, FRAME, ...Array.from({ length: 101 }, () => SCAN), END])],
    ['a JPEG in a JPEG', Buffer.concat([START, FRAME, SCAN, START, END])],
    ['a PNG without an end', PNG.subarray(0, -5)],
    ['a WebP that is cut off', webp(LOSSY).subarray(0, -1)],
    [
      'a WebP whose frame is larger than its canvas',
      webp(CANVAS, bytes('VP8L', 5, 0, 0, 0, 0x2f, 0xff, 0xff, 0xff, 0, 0)),
    ],
    ['a WebP of nothing', webp()],
    ['a GIF', bytes('GIF89a')],
  ])('is not believed of %s', (_, file) => expect(readHeader(file)).toBeNull());

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says how the phone was held: %d', (orientation) =>
    expect(readHeader(withExif(JPEG, { orientation }))?.orientation).toBe(orientation),
  );

  it('is upright when it says nothing sensible', () =>
    expect(readHeader(withExif(JPEG, { orientation: 9 }))?.orientation).toBe(1));

  it('is read or not, but never throws, whatever is done to the file', () => {
    const files = [withExif(JPEG, { orientation: 6 }), PNG, webp(CANVAS, LOSSY, bytes('EXIF', 4, 0, 0, 0, 'II*\0'))];
    const change = fc.record({ at: fc.nat(400), value: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 20 }),
        fc.option(fc.nat(800)),
        (file, changes, end) => {
          const hurt = Buffer.from(file.subarray(0, end ?? file.length));
          for (const { at, value } of changes) if (at < hurt.length) hurt[at] = value;
          const header = readHeader(hurt);
          if (header) expect(header.orientation).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
