import fc from 'fast-check';
import {
  type CommissionRule,
  type Figures,
  METRICS,
  type Metric,
  rulesProblem,
  statementOf,
} from './commission.rules.js';

const figures = (values: Partial<Record<Metric, number>>): Figures =>
  Object.fromEntries(METRICS.map((metric) => [metric, values[metric] ?? 0])) as unknown as Figures;

const sales = (bands: readonly [from: number, basisPoints: number][]): CommissionRule => ({
  metric: 'sales_fen',
  kind: 'rate',
  bands: bands.map(([from, basisPoints]) => ({ from, basisPoints })),
});

const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000_000 }), { maxLength: 4 })
  .chain((froms) =>
    fc.tuple(
      ...[0, ...froms.sort((a, b) => a - b)].map((from) =>
        fc.integer({ min: 0, max: 3_000 }).map((basisPoints): [number, number] => [from, basisPoints]),
      ),
    ),
  );
const base = fc.integer({ min: -1_000_000, max: 1_000_000_000 });

describe('commission', () => {
  it('pays each band for what lies within it, and says so', () => {
    const rule = sales([
      [0, 100],
      [1_000_000, 200],
    ]);
    const { lines, totalFen } = statementOf([rule], figures({ sales_fen: 1_500_000 }));
    expect(totalFen).toBe(10_000 + 10_000);
    expect(lines[0]?.explanation).toBe('¥10,000.00 × 1% = ¥100.00；¥5,000.00 × 2% = ¥100.00');
  });

  it('pays for pieces by the piece', () => {
    const rule: CommissionRule = {
      metric: 'joins',
      kind: 'piece',
      bands: [
        { from: 0, fen: 200 },
        { from: 10, fen: 500 },
      ],
    };
    expect(statementOf([rule], figures({ joins: 12 })).totalFen).toBe(10 * 200 + 2 * 500);
  });

  it('is a whole number of fen, never negative, and the sum of its lines', () => {
    fc.assert(
      fc.property(bands, base, (given, amount) => {
        const { lines, totalFen } = statementOf([sales(given)], figures({ sales_fen: amount }));
        expect(Number.isInteger(totalFen)).toBe(true);
        expect(totalFen).toBeGreaterThanOrEqual(0);
        expect(totalFen).toBe(lines.reduce((sum, { fen }) => sum + fen, 0));
        if (amount <= 0) expect(totalFen).toBe(0);
      }),
    );
  });

  it('never falls when more is sold', () => {
    fc.assert(
      fc.property(bands, base, fc.integer({ min: 0, max: 1_000_000 }), (given, amount, more) => {
        const pay = (fen: number) => statementOf([sales(given)], figures({ sales_fen: fen })).totalFen;
        expect(pay(amount + more)).toBeGreaterThanOrEqual(pay(amount));
      }),
    );
  });

  it('loses less than one fen for each band by rounding', () => {
    fc.assert(
      fc.property(bands, fc.integer({ min: 0, max: 1_000_000_000 }), (given, amount) => {
        const exact = given.reduce((sum, [from, basisPoints], index) => {
          const within = Math.max(0, Math.min(amount, given[index + 1]?.[0] ?? amount) - from);
          return sum + (within * basisPoints) / 10_000;
        }, 0);
        const { totalFen } = statementOf([sales(given)], figures({ sales_fen: amount }));
        expect(exact - totalFen).toBeGreaterThanOrEqual(-0.001);
        expect(exact - totalFen).toBeLessThan(given.length + 0.001);
      }),
    );
  });
});

describe('rules of commission', () => {
  it('begin at 0, rise, and pay money by rate and pieces by price', () => {
    expect(rulesProblem([sales([[0, 100]])])).toBeNull();
    expect(rulesProblem([sales([[5, 100]])])).toContain('从 0 开始');
    expect(
      rulesProblem([
        sales([
          [0, 100],
          [0, 200],
        ]),
      ]),
    ).toContain('从小到大');
    expect(rulesProblem([sales([[0, 1]]), sales([[0, 1]])])).toContain('两条');
    expect(rulesProblem([{ metric: 'joins', kind: 'rate', bands: [{ from: 0, basisPoints: 1 }] }])).toContain('方式');
  });

  it('hold for every set that is made of rising bands', () => {
    fc.assert(fc.property(bands, (given) => expect(rulesProblem([sales(given)])).toBeNull()));
  });
});
