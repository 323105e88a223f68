import { inPieces } from './pieces.js';

describe('work in pieces', () => {
  it.each([
    [[0], 0],
    [[2], 2],
    [[3, 0], 3],
    [[3, 3, 1], 7],
  ])('of three goes on through %p', async (pieces, total) => {
    const left = [...pieces];
    expect(await inPieces(3, () => Promise.resolve(left.shift() ?? NaN))).toBe(total);
    expect(left).toEqual([]);
  });
});
