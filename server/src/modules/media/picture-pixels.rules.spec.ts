import fc from 'fast-check';
import { type Pixels, fittedInto, middleOf, scaled, upright, wholeOf } from './picture-pixels.rules.js';

/** Grey pixels, told by one number each. */
const grey = (rows: number[][], opacity = 255): Pixels => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8ClampedArray.from(rows.flat().flatMap((value) => [value, value, value, opacity])),
});
const rowsOf = ({ width, height, data }: Pixels): number[][] =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => data[(y * width + x) * 4] ?? -1));

it.each([
  [
    { width: 3_000, height: 2_000 },
    { width: 1_600, height: 1_067 },
  ],
  [
    { width: 2_000, height: 3_000 },
    { width: 1_067, height: 1_600 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 16_000, height: 4 },
    { width: 1_600, height: 1 },
  ],
])('%j fits into 1600 as %j', (size, fitted) => expect(fittedInto(size, 1_600)).toEqual(fitted));

it('takes the square in the middle', () => {
  expect(middleOf({ width: 640, height: 480 })).toEqual({ left: 80, top: 0, width: 480, height: 480 });
  expect(middleOf({ width: 3, height: 9 })).toEqual({ left: 0, top: 3, width: 3, height: 3 });
});

describe('another size', () => {
  it('is the mean of what each pixel covers', () => {
    const four = grey([
      [10, 30, 90, 90],
      [20, 40, 90, 90],
    ]);
    expect(rowsOf(scaled(four, wholeOf(four), { width: 2, height: 1 }))).toEqual([[25, 90]]);
    const three = grey([[0, 90, 180]]);
    expect(rowsOf(scaled(three, wholeOf(three), { width: 2, height: 1 }))).toEqual([[30, 150]]);
    expect(rowsOf(scaled(three, { left: 1, top: 0, width: 1, height: 1 }, { width: 2, height: 2 }))).toEqual([
      [90, 90],
      [90, 90],
    ]);
  });

  it('lies on white paper', () => {
    expect(rowsOf(scaled(grey([[0]], 0), wholeOf(grey([[0]])), { width: 1, height: 1 }))).toEqual([[255]]);
    expect(rowsOf(scaled(grey([[55]], 51), wholeOf(grey([[0]])), { width: 1, height: 1 }))).toEqual([[215]]);
  });

  it('of a plain picture is plain', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, fc.nat(255), (width, height, newWidth, newHeight, value) => {
        const plain = grey(Array.from({ length: height }, () => Array.from({ length: width }, () => value)));
        const { data } = scaled(plain, wholeOf(plain), { width: newWidth, height: newHeight });
        const seen = new Set(data.filter((_, at) => at % 4 < 3));
        expect([...seen]).toEqual([value]);
      }),
    );
  });
});

it.each([
  [
    1,
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  [
    2,
    [
      [2, 1],
      [4, 3],
      [6, 5],
    ],
  ],
  [
    3,
    [
      [6, 5],
      [4, 3],
      [2, 1],
    ],
  ],
  [
    4,
    [
      [5, 6],
      [3, 4],
      [1, 2],
    ],
  ],
  [
    5,
    [
      [1, 3, 5],
      [2, 4, 6],
    ],
  ],
  [
    6,
    [
      [5, 3, 1],
      [6, 4, 2],
    ],
  ],
  [
    7,
    [
      [6, 4, 2],
      [5, 3, 1],
    ],
  ],
  [
    8,
    [
      [2, 4, 6],
      [1, 3, 5],
    ],
  ],
])('stands upright from orientation %d', (orientation, rows) =>
  expect(
    rowsOf(
      upright(
        grey([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
        orientation,
      ),
    ),
  ).toEqual(rows),
);
