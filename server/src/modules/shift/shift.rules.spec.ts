import fc from 'fast-check';
import { MOVEMENT_KINDS } from './shift.entity.js';
import { differenceFen, expectedFen, needsNote, titleOf } from './shift.rules.js';

it('expects what was there and what has moved', () => {
  expect(expectedFen({ floatFen: 50_000, movedFen: -1_200 })).toBe(48_800);
  expect(differenceFen({ floatFen: 50_000, movedFen: -1_200 }, 48_700)).toBe(-100);
});

it.each([
  [0, 0, false],
  [1, 0, true],
  [-500, 500, false],
  [-501, 500, true],
])('a difference of %i above %i must be explained: %s', (difference, limit, needed) => {
  expect(needsNote(difference, limit)).toBe(needed);
});

it('is even exactly when the count is what is expected', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(), (floatFen, movedFen, counted) => {
      const sums = { floatFen, movedFen };
      expect(differenceFen(sums, counted) === 0).toBe(counted === expectedFen(sums));
      expect(expectedFen(sums) + differenceFen(sums, counted)).toBe(counted);
    }),
  );
});

it('names every kind of movement differently', () => {
  expect(new Set(MOVEMENT_KINDS.map(titleOf)).size).toBe(MOVEMENT_KINDS.length);
});
