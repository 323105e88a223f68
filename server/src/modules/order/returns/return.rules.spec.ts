import {
  type SoldLine,
  type SoldParts,
  couponsFreed,
  goneBack,
  partsOf,
  refundableFen,
  refusalOf,
  whatIsLeft,
} from './return.rules.js';

const line = (changes: Partial<SoldLine> = {}): SoldLine => ({
  line: 1,
  quantity: 3,
  returned: 0,
  payFen: 10_000,
  pointsFen: 0,
  earnedPoints: 0,
  ...changes,
});

const NOTHING_KEPT = { payFen: 0, pointsFen: 0 };

/** Three cakes for ¥100.00, ¥83.34 of it from a wallet (¥69.45 principal, ¥13.89 bonus) and the rest in cash. */
const CAKES: SoldParts = {
  lines: [line({ earnedPoints: 10 })],
  paidFen: [6_945, 1_389, 1_666],
  pointsUsed: [],
  earnedGrowth: 100,
  kept: NOTHING_KEPT,
};

const after = (sold: SoldParts, quantity: number): SoldParts => ({
  ...sold,
  lines: sold.lines.map((sale) => ({ ...sale, returned: sale.returned + quantity })),
});

describe('what one return gives back', () => {
  it('is the whole sale when everything comes back at once', () => {
    expect(partsOf(CAKES, [{ line: 1, quantity: 3 }])).toEqual({
      lines: [{ line: 1, quantity: 3, payFen: 10_000, pointsFen: 0, earnedPoints: 10, keptFen: 0, keptPointsFen: 0 }],
      payFen: 10_000,
      paidFen: [6_945, 1_389, 1_666],
      pointsUsed: [],
      pointsFen: 0,
      earnedPoints: 10,
      growth: 100,
      complete: true,
    });
  });

  it('is a third each time for three of three, the odd fen in the last, and together the sale to the fen', () => {
    const one = [{ line: 1, quantity: 1 }];
    const returns = [0, 1, 2].map((done) => partsOf(after(CAKES, done), one));
    expect(
      returns.map(({ payFen, paidFen, earnedPoints, growth, complete }) => [
        payFen,
        paidFen,
        earnedPoints,
        growth,
        complete,
      ]),
    ).toEqual([
      [3_333, [2_315, 463, 555], 3, 33, false],
      [3_333, [2_315, 463, 555], 3, 33, false],
      [3_334, [2_315, 463, 556], 4, 34, true],
    ]);
  });

  it('gives points back in the measure in which they had paid for the pieces, lot by lot', () => {
    const sold: SoldParts = {
      lines: [
        line({ quantity: 1, payFen: 5_000, pointsFen: 3_000 }),
        line({ line: 2, payFen: 2_000, pointsFen: 1_000 }),
      ],
      paidFen: [7_000],
      pointsUsed: [250, 150],
      earnedGrowth: 0,
      kept: NOTHING_KEPT,
    };
    expect(partsOf(sold, [{ line: 1, quantity: 1 }])).toMatchObject({ payFen: 5_000, pointsUsed: [188, 112] });
    expect(partsOf(sold, [{ line: 2, quantity: 1 }])).toMatchObject({
      payFen: 666,
      pointsFen: 333,
      pointsUsed: [21, 12],
    });
  });

  it('gives nothing for what cost nothing, and still knows that all is back', () => {
    const gift: SoldParts = {
      ...{ lines: [line({ payFen: 0 })], paidFen: [], pointsUsed: [], earnedGrowth: 0, kept: NOTHING_KEPT },
    };
    expect(partsOf(gift, [{ line: 1, quantity: 3 }])).toMatchObject({
      payFen: 0,
      paidFen: [],
      growth: 0,
      complete: true,
    });
  });

  it('keeps what is used up of a piece: money first, then what points paid, and the points earned by it', () => {
    const card: SoldParts = {
      lines: [line({ quantity: 1, payFen: 8_000, pointsFen: 2_000, earnedPoints: 80 })],
      ...{ paidFen: [6_000, 2_000], pointsUsed: [200], earnedGrowth: 100, kept: NOTHING_KEPT },
    };
    expect(partsOf(card, [{ line: 1, quantity: 1, usedFen: 3_000 }])).toEqual({
      lines: [
        { line: 1, quantity: 1, payFen: 5_000, pointsFen: 2_000, earnedPoints: 56, keptFen: 3_000, keptPointsFen: 0 },
      ],
      ...{ payFen: 5_000, paidFen: [3_750, 1_250], pointsUsed: [200], pointsFen: 2_000 },
      ...{ earnedPoints: 56, growth: 62, complete: true },
    });
    expect(partsOf(card, [{ line: 1, quantity: 1, usedFen: 9_000 }])).toMatchObject({
      lines: [{ payFen: 0, pointsFen: 1_000, keptFen: 8_000, keptPointsFen: 1_000 }],
      ...{ paidFen: [0, 0], pointsUsed: [100], growth: 0 },
    });
    expect(() => partsOf(card, [{ line: 1, quantity: 1, usedFen: 10_001 }])).toThrow(RangeError);
  });

  it('is not complete while one piece is left', () => {
    const sold = { ...CAKES, lines: [line(), line({ line: 2, quantity: 1, payFen: 0 })] };
    expect(partsOf(sold, [{ line: 1, quantity: 3 }]).complete).toBe(false);
  });
});

describe('what cannot be returned', () => {
  const lines = [line({ returned: 1 }), line({ line: 2, returned: 3 })];

  it.each([
    ['nothing', [], { code: 'RETURN_NOTHING_LEFT' }],
    ['a line that was not sold', [{ line: 9, quantity: 1 }], { code: 'RETURN_LINE_UNKNOWN', line: 9 }],
    ['more than is left', [{ line: 1, quantity: 3 }], { code: 'RETURN_QUANTITY_EXCEEDED', line: 1, left: 2 }],
    ['what has come back', [{ line: 2, quantity: 1 }], { code: 'RETURN_QUANTITY_EXCEEDED', line: 2, left: 0 }],
    ['what is left', [{ line: 1, quantity: 2 }], null],
  ])('%s', (_, wanted, refusal) => expect(refusalOf(lines, wanted)).toEqual(refusal));

  it('is said once everything is back', () => {
    const all = [line({ returned: 3 })];
    expect(whatIsLeft(all)).toEqual([]);
    expect(refusalOf(all, [{ line: 1, quantity: 1 }])).toEqual({ code: 'RETURN_NOTHING_LEFT' });
  });

  it('what is left of a line is what it cost less what has gone back', () => {
    expect([0, 1, 2, 3].map((returned) => refundableFen(line({ returned })))).toEqual([10_000, 6_667, 3_334, 0]);
  });
});

describe('a coupon', () => {
  const lines = [line(), line({ line: 2, quantity: 1 }), line({ line: 3, quantity: 1 })];
  const coupon = {
    id: 7,
    name: '立减',
    shares: [
      { line: 1, fen: 300 },
      { line: 2, fen: 200 },
      { line: 3, fen: 0 },
    ],
  };
  const back = (...returned: number[]) => lines.map((sold, index) => ({ ...sold, returned: returned[index] ?? 0 }));
  const freed = (now: SoldLine[], wanted: { line: number; quantity: number }[]) =>
    couponsFreed([coupon], now, wanted).map(({ id }) => id);

  it('comes back with the last piece it had touched, whatever else is kept', () => {
    expect(freed(back(3, 0, 0), [{ line: 2, quantity: 1 }])).toEqual([7]);
    expect(freed(lines, [{ line: 1, quantity: 3 }])).toEqual([]);
    expect(freed(back(2, 1, 0), [{ line: 1, quantity: 1 }])).toEqual([7]);
  });

  it('comes back once', () => {
    expect(freed(back(3, 1, 0), [{ line: 3, quantity: 1 }])).toEqual([]);
  });
});

describe('how much of each part has gone back', () => {
  it('never lets a part lose a fen when the total gains one, where largest remainders would', () => {
    const parts = [6, 6, 2];
    const steps = Array.from({ length: 15 }, (_, total) => goneBack(total, parts));
    expect(steps[10]).toEqual([5, 4, 1]);
    expect(steps[11]).toEqual([5, 5, 1]);
    for (let total = 1; total < steps.length; total += 1)
      parts.forEach((_, index) => expect(steps[total]?.[index]).toBeGreaterThanOrEqual(steps[total - 1]?.[index] ?? 0));
  });

  it('is exact for amounts near the limit of what numbers can hold', () => {
    const [half, rest] = [4_503_599_627_370_495, 4_503_599_627_370_496];
    expect(goneBack(half + rest, [half, rest])).toEqual([half, rest]);
    expect(goneBack(1, [half, rest])).toEqual([0, 1]);
  });

  it('refuses to give back more than there was', () => {
    expect(() => goneBack(3, [1, 1])).toThrow(RangeError);
  });
});
