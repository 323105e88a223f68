import fc from 'fast-check';
import type { CohortMonth } from '../../ledger/index.js';
import { ageCuts } from './age.rules.js';
import { expectedUnused, lifeTable, monthsBetween } from './breakage.rules.js';
import { custodyOf, quarterOf, spanOf } from './quarter.rules.js';

describe('age bands', () => {
  it('are cut at the ends of Shanghai days, clipped where a month is short', () => {
    expect(ageCuts('2027-05-31').map((cut) => cut.toISOString())).toEqual([
      '2027-02-28T15:59:59.999Z',
      '2026-11-30T15:59:59.999Z',
      '2026-05-31T15:59:59.999Z',
      '2025-05-31T15:59:59.999Z',
    ]);
    expect(ageCuts('2028-02-29')[2]?.toISOString()).toBe('2027-02-28T15:59:59.999Z');
  });
});

describe('quarters', () => {
  it('span three months', () => {
    expect(spanOf('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-04-01', lastDay: '2026-03-31' });
    expect(spanOf('2026-Q4')).toEqual({ from: '2026-10-01', to: '2027-01-01', lastDay: '2026-12-31' });
    expect([spanOf('2026-Q5'), spanOf('2026-3'), spanOf('1999-Q1')]).toEqual([null, null, null]);
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
  });

  it('keep a share in custody, never a fen too little, and nothing of nothing', () => {
    expect(custodyOf(10_001, 2_000)).toBe(2_001);
    expect(custodyOf(10_000, 4_000)).toBe(4_000);
    expect([custodyOf(0, 2_000), custodyOf(-5, 2_000)]).toEqual([0, 0]);
    expect(custodyOf(9_000_000_000_000_000, 10_000)).toBe(9_000_000_000_000_000);
  });
});

const month = (cohort: string, age: number, changes: Partial<CohortMonth>): CohortMonth => ({
  cohort,
  age,
  issued: 0,
  redeemed: 0,
  withdrawn: 0,
  ...changes,
});

describe('what will never be used', () => {
  it('is read off what was used of what was there, month of age by month of age', () => {
    // 1,000 issued in January: half used at once, half of the rest a month later, nothing in March. April has just begun.
    const history = [
      month('2026-01', 0, { issued: 1_000, redeemed: 500 }),
      month('2026-01', 1, { redeemed: 250 }),
      month('2026-01', 3, { redeemed: 100 }),
    ];
    const table = lifeTable(history, '2026-04', 6);
    expect(table).toMatchObject({ observedMonths: 3, cohorts: 1, issued: 1_000, redeemed: 850 });
    expect(table.rates).toEqual([0.5, 0.5, 0, 0, 0, 0]);
    const outstanding = [
      { age: 0, amount: 1_000 },
      { age: 1, amount: 1_000 },
      { age: 9, amount: 77 },
    ];
    expect(expectedUnused(outstanding, table)).toBe(250 + 500 + 77);
  });

  it('goes on at the last rate that was seen', () => {
    const table = lifeTable([month('2026-03', 0, { issued: 100, redeemed: 20 })], '2026-04', 3);
    expect(table.rates).toEqual([0.2, 0.2, 0.2]);
    expect(expectedUnused([{ age: 0, amount: 1_000 }], table)).toBe(512);
  });

  it('does not count what was given back as used, nor as there to be used', () => {
    const history = [month('2026-01', 0, { issued: 1_000, withdrawn: 600 }), month('2026-01', 1, { redeemed: 100 })];
    expect(lifeTable(history, '2026-03', 2).rates).toEqual([0, 0.25]);
  });

  it('is nothing without a history: members are not poorer for our ignorance', () => {
    const table = lifeTable([month('2026-04', 0, { issued: 1_000 })], '2026-04', 36);
    expect(table.observedMonths).toBe(0);
    expect(expectedUnused([{ age: 12, amount: 5_000 }], table)).toBe(0);
  });

  it('counts months across years', () => {
    expect([monthsBetween('2025-12', '2026-01'), monthsBetween('2026-01', '2024-02')]).toEqual([1, -23]);
  });

  const history = fc.array(
    fc.record({
      cohort: fc.constantFrom('2024-02', '2025-06', '2025-12', '2026-03'),
      age: fc.nat(30),
      issued: fc.nat(100_000),
      redeemed: fc.integer({ min: -1_000, max: 100_000 }),
      withdrawn: fc.nat(10_000),
    }),
    { maxLength: 30 },
  );
  const open = fc.array(fc.record({ age: fc.nat(60), amount: fc.nat(10_000_000) }), { maxLength: 10 });

  it('lies between nothing and everything, whatever the history looks like', () => {
    fc.assert(
      fc.property(history, open, (months, outstanding) => {
        const table = lifeTable(months, '2026-04', 36);
        expect(table.rates.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
        const expected = expectedUnused(outstanding, table);
        expect(Number.isSafeInteger(expected)).toBe(true);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(outstanding.reduce((sum, { amount }) => sum + amount, 0));
      }),
    );
  });

  it('grows with the age of a lot: who has not used it for long will hardly do so', () => {
    fc.assert(
      fc.property(history, fc.nat(10_000_000), fc.nat(35), (months, amount, age) => {
        const table = lifeTable(months, '2026-04', 36);
        const younger = expectedUnused([{ age, amount }], table);
        expect(expectedUnused([{ age: age + 1, amount }], table)).toBeGreaterThanOrEqual(younger);
      }),
    );
  });
});
