import { allocate } from '@guike/shared';
import fc from 'fast-check';
import {
  type ReturnParts,
  type SoldParts,
  type WantedLine,
  goneBack,
  keptSoFar,
  partsOf,
  priceOf,
  whatIsLeft,
} from './return.rules.js';

const soldLine = fc.record({
  quantity: fc.integer({ min: 1, max: 9 }),
  listFen: fc.integer({ min: 0, max: 200_000 }),
  coupon: fc.integer({ min: 0, max: 100 }),
  points: fc.integer({ min: 0, max: 100 }),
});

/** Any sale: lines with coupon and points shares, paid from any mix of lots and tenders, points used from several lots. */
const sale: fc.Arbitrary<SoldParts> = fc
  .record({
    lines: fc.array(soldLine, { minLength: 1, maxLength: 6 }),
    tenders: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 7 }),
    lots: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 4 }),
    pointsUsed: fc.integer({ min: 0, max: 50_000 }),
    earned: fc.integer({ min: 0, max: 5_000 }),
    earnedGrowth: fc.integer({ min: 0, max: 5_000 }),
  })
  .map(({ lines, tenders, lots, pointsUsed, earned, earnedGrowth }) => {
    const shares = lines.map(({ listFen, coupon, points }) => {
      const afterCoupon = listFen - Math.floor((listFen * coupon) / 100);
      const pointsFen = Math.floor((afterCoupon * points) / 100);
      return { payFen: afterCoupon - pointsFen, pointsFen };
    });
    const total = (key: 'payFen' | 'pointsFen'): number => shares.reduce((sum, share) => sum + share[key], 0);
    const earnedByLine = allocate(
      total('payFen') > 0 ? earned : 0,
      shares.map(({ payFen }) => payFen),
    );
    return {
      lines: lines.map(({ quantity }, index) => ({
        line: index + 1,
        quantity,
        returned: 0,
        payFen: shares[index]?.payFen ?? 0,
        pointsFen: shares[index]?.pointsFen ?? 0,
        earnedPoints: earnedByLine[index] ?? 0,
      })),
      paidFen: allocate(total('payFen'), tenders),
      pointsUsed: allocate(total('pointsFen') > 0 ? pointsUsed : 0, lots),
      earnedGrowth: total('payFen') > 0 ? earnedGrowth : 0,
      kept: { payFen: 0, pointsFen: 0 },
    };
  });

/** Choices that are turned into returns: how many pieces of which line come back next. */
const choices = fc.array(
  fc.array(fc.record({ line: fc.nat(5), pieces: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
  {
    maxLength: 12,
  },
);

function wantedOf(sold: SoldParts, chosen: readonly { line: number; pieces: number }[]): WantedLine[] {
  const left = whatIsLeft(sold.lines);
  const wanted = new Map<number, number>();
  for (const { line, pieces } of chosen) {
    const open = left[line % Math.max(1, left.length)];
    if (open && !wanted.has(open.line)) wanted.set(open.line, Math.min(pieces, open.quantity));
  }
  return [...wanted].map(([line, quantity]) => ({ line, quantity }));
}

function after(sold: SoldParts, wanted: readonly WantedLine[]): SoldParts {
  const more = new Map(wanted.map(({ line, quantity }) => [line, quantity]));
  return {
    ...sold,
    lines: sold.lines.map((line) => ({ ...line, returned: line.returned + (more.get(line.line) ?? 0) })),
  };
}

/** Plays the choices, then returns what is left, one line at a time or all at once. */
function play(sold: SoldParts, chosen: readonly (readonly { line: number; pieces: number }[])[]): ReturnParts[] {
  const returns: ReturnParts[] = [];
  let now = sold;
  for (const choice of [...chosen, null]) {
    const wanted = choice === null ? whatIsLeft(now.lines) : wantedOf(now, choice);
    if (wanted.length === 0) continue;
    returns.push(partsOf(now, wanted));
    now = after(now, wanted);
  }
  return returns;
}

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const columns = (rows: readonly (readonly number[])[], width: number): number[] =>
  Array.from({ length: width }, (_, index) => totalOf(rows.map((row) => row[index] ?? 0)));
const amountsOf = (parts: ReturnParts): number[] => [
  ...parts.paidFen,
  ...parts.pointsUsed,
  parts.payFen,
  parts.pointsFen,
  parts.earnedPoints,
  parts.growth,
];

describe('returns of a sale, in any number and order', () => {
  it('sum to the sale exactly, each part by itself, and only the last is complete', () => {
    fc.assert(
      fc.property(sale, choices, (sold, chosen) => {
        const returns = play(sold, chosen);
        expect(
          columns(
            returns.map(({ paidFen }) => paidFen),
            sold.paidFen.length,
          ),
        ).toEqual(sold.paidFen);
        expect(
          columns(
            returns.map(({ pointsUsed }) => pointsUsed),
            sold.pointsUsed.length,
          ),
        ).toEqual(sold.pointsUsed);
        expect(totalOf(returns.map(({ growth }) => growth))).toBe(sold.earnedGrowth);
        const pieces = returns.flatMap(({ lines }) => lines);
        const summed = sold.lines.map(({ line }) => {
          const mine = pieces.filter((piece) => piece.line === line);
          return {
            quantity: totalOf(mine.map(({ quantity }) => quantity)),
            payFen: totalOf(mine.map(({ payFen }) => payFen)),
            pointsFen: totalOf(mine.map(({ pointsFen }) => pointsFen)),
            earnedPoints: totalOf(mine.map(({ earnedPoints }) => earnedPoints)),
          };
        });
        expect(summed).toEqual(
          sold.lines.map(({ quantity, payFen, pointsFen, earnedPoints }) => ({
            quantity,
            payFen,
            pointsFen,
            earnedPoints,
          })),
        );
        expect(returns.map(({ complete }) => complete)).toEqual(
          returns.map((_, index) => index === returns.length - 1),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('never take anything back: no part of any return is below zero', () => {
    fc.assert(
      fc.property(sale, choices, (sold, chosen) => {
        expect(Math.min(0, ...play(sold, chosen).flatMap(amountsOf))).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('give back in money exactly what their lines were paid', () => {
    fc.assert(
      fc.property(sale, choices, (sold, chosen) => {
        const returns = play(sold, chosen);
        const given = returns.map(({ payFen }) => payFen);
        expect(returns.map(({ paidFen }) => totalOf(paidFen))).toEqual(given);
        expect(returns.map(({ lines }) => totalOf(lines.map((line) => line.payFen)))).toEqual(given);
      }),
    );
  });

  it('have given back the same after the same pieces, whatever came first', () => {
    fc.assert(
      fc.property(sale, choices, choices, (sold, one, other) => {
        const pieces = (chosen: typeof one): WantedLine[] => {
          let now = sold;
          for (const choice of chosen) now = after(now, wantedOf(now, choice));
          return now.lines.flatMap(({ line, returned }) => (returned > 0 ? [{ line, quantity: returned }] : []));
        };
        const both = [...pieces(one), ...pieces(other)].filter(
          ({ line }, index, all) => all.findIndex((wanted) => wanted.line === line) === index,
        );
        if (both.length === 0) return;
        const atOnce = amountsOf(partsOf(sold, both));
        const inTurn = (order: readonly WantedLine[]): number[] => {
          let now = sold;
          const rows = order.map((wanted) => {
            const parts = partsOf(now, [wanted]);
            now = after(now, [wanted]);
            return amountsOf(parts);
          });
          return columns(rows, atOnce.length);
        };
        expect(inTurn(both)).toEqual(atOnce);
        expect(inTurn([...both].reverse())).toEqual(atOnce);
      }),
    );
  });
});

/** The same with pieces that are used in part: each return keeps a share of the price, in percent. */
function playUsed(
  sold: SoldParts,
  chosen: readonly (readonly { line: number; pieces: number }[])[],
  usedPercent: readonly number[],
): ReturnParts[] {
  const returns: ReturnParts[] = [];
  let now = sold;
  for (const choice of [...chosen, null]) {
    const wanted = choice === null ? whatIsLeft(now.lines) : wantedOf(now, choice);
    if (wanted.length === 0) continue;
    const percent = usedPercent[returns.length % usedPercent.length] ?? 0;
    const whole = partsOf(now, wanted).lines;
    const used = whole.map((line) => {
      const usedFen = Math.floor((priceOf(line) * percent) / 100);
      return { line: line.line, quantity: line.quantity, usedFen };
    });
    const parts = partsOf(now, used);
    returns.push(parts);
    const gone = returns.reduce(
      (sums, { payFen, pointsFen }) => ({
        refunded_fen: sums.refunded_fen + payFen,
        refunded_points_fen: sums.refunded_points_fen + pointsFen,
      }),
      { refunded_fen: 0, refunded_points_fen: 0 },
    );
    now = after(now, wanted);
    now = { ...now, kept: keptSoFar(now.lines, gone) };
  }
  return returns;
}

describe('returns of pieces that are used in part', () => {
  const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 });

  it('give back and keep together exactly what the sale took, line by line', () => {
    fc.assert(
      fc.property(sale, choices, percents, (sold, chosen, used) => {
        const pieces = playUsed(sold, chosen, used).flatMap(({ lines }) => lines);
        for (const { line, payFen, pointsFen } of sold.lines) {
          const mine = pieces.filter((piece) => piece.line === line);
          expect(totalOf(mine.map((piece) => piece.payFen + piece.keptFen))).toBe(payFen);
          expect(totalOf(mine.map((piece) => piece.pointsFen + piece.keptPointsFen))).toBe(pointsFen);
        }
      }),
    );
  });

  it('take each fen from the sources that paid it, never more than they did, and nothing below zero', () => {
    fc.assert(
      fc.property(sale, choices, percents, (sold, chosen, used) => {
        const returns = playUsed(sold, chosen, used);
        expect(Math.min(0, ...returns.flatMap(amountsOf))).toBe(0);
        expect(returns.map(({ paidFen }) => totalOf(paidFen))).toEqual(returns.map(({ payFen }) => payFen));
        const given = columns(
          returns.map(({ paidFen }) => paidFen),
          sold.paidFen.length,
        );
        expect(given.every((fen, index) => fen <= (sold.paidFen[index] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('how much of each part has gone back', () => {
  const parts = fc.array(fc.nat(500), { minLength: 1, maxLength: 8 });

  it('grows part by part with the total, from nothing to everything, and is never behind its whole share', () => {
    fc.assert(
      fc.property(parts, (amounts) => {
        const whole = totalOf(amounts);
        let before = amounts.map(() => 0);
        const wrong: string[] = [];
        for (let total = 0; total <= whole; total += 1) {
          const now = goneBack(total, amounts);
          if (totalOf(now) !== total) wrong.push(`${total} is ${totalOf(now)}`);
          now.forEach((amount, index) => {
            const part = amounts[index] ?? 0;
            const least = Math.max(before[index] ?? 0, Math.floor((part * total) / whole));
            if (amount < least || amount > part) wrong.push(`part ${index} at ${total}: ${amount}`);
          });
          before = now;
        }
        expect(wrong).toEqual([]);
        expect(before).toEqual(amounts);
      }),
      { numRuns: 60 },
    );
  });
});
