import fc from 'fast-check';
import { kindOf, linkExpiry, piecesOf } from './picture.rules.js';

it('puts pieces together to what was cut, none longer than allowed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 64 }), (content, size) => {
      const pieces = piecesOf(Buffer.from(content), size);
      expect(Buffer.concat(pieces).equals(Buffer.from(content))).toBe(true);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(size);
    }),
  );
});

it('promises a link for at least as long as was said and less than twice as long', () => {
  const instant = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(instant, fc.integer({ min: 5, max: 120 }), (ms, minutes) => {
      const left = linkExpiry(new Date(ms), minutes) - ms / 1_000;
      expect(left).toBeGreaterThan(minutes * 60 - 1e-6);
      expect(left).toBeLessThanOrEqual(2 * minutes * 60);
    }),
  );
});

it('never mistakes text for a picture', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => kindOf(Buffer.from(text)) === null || text.startsWith('RIFF'),
    ),
  );
});
