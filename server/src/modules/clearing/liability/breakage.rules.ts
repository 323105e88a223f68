import type { CohortMonth } from '../../ledger/index.js';

/**
 * How much of what is outstanding will never be used, by a life table: of what was still there at the beginning of each
 * month of age, which part was used in that month? The parts of all later months, multiplied, are what survives. Lots
 * that left otherwise (refunded, expired, handed on) leave the table without counting as used or unused.
 */
export interface LifeTable {
  /** Share used in each month of age, from the month of issue to the horizon. Between 0 and 1. */
  readonly rates: readonly number[];
  /** Months of age for which there was anything to be seen; later ones go on at the last rate that was. */
  readonly observedMonths: number;
  readonly cohorts: number;
  readonly issued: number;
  readonly redeemed: number;
}

/** Months from `from` to `to`, both `YYYY-MM`. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}

/** Only months that are over count: a month that has just begun would look as if nobody used anything. */
export function lifeTable(history: readonly CohortMonth[], asOf: string, horizon: number): LifeTable {
  const exposed = new Array<number>(horizon).fill(0);
  const used = new Array<number>(horizon).fill(0);
  const cohorts = new Map<string, Map<number, CohortMonth>>();
  for (const month of history) {
    const cohort = cohorts.get(month.cohort) ?? new Map<number, CohortMonth>();
    cohorts.set(month.cohort, cohort.set(month.age, month));
  }
  for (const [cohort, months] of cohorts) {
    let left = 0;
    const over = Math.min(monthsBetween(cohort, asOf), horizon);
    for (let age = 0; age < over; age += 1) {
      const month = months.get(age);
      left += month?.issued ?? 0;
      exposed[age] = (exposed[age] ?? 0) + Math.max(0, left);
      used[age] = (used[age] ?? 0) + (month?.redeemed ?? 0);
      left -= (month?.redeemed ?? 0) + (month?.withdrawn ?? 0);
    }
  }
  const observedMonths = exposed.filter((amount) => amount > 0).length;
  return {
    rates: ratesOf(exposed, used),
    observedMonths,
    cohorts: cohorts.size,
    issued: history.reduce((sum, month) => sum + month.issued, 0),
    redeemed: history.reduce((sum, month) => sum + month.redeemed, 0),
  };
}

function ratesOf(exposed: readonly number[], used: readonly number[]): number[] {
  let last = 0;
  return exposed.map((amount, age) => {
    if (amount > 0) last = Math.min(1, Math.max(0, (used[age] ?? 0) / amount));
    return last;
  });
}

/** Expected never to be used, of amounts by their age in months. Nothing without a history: no guess is a better guess. */
export function expectedUnused(outstanding: readonly { age: number; amount: number }[], table: LifeTable): number {
  if (table.observedMonths === 0) return 0;
  return outstanding.reduce((sum, { age, amount }) => sum + Math.floor(amount * survival(table.rates, age)), 0);
}

function survival(rates: readonly number[], age: number): number {
  return rates.slice(Math.max(0, age)).reduce((product, rate) => product * (1 - rate), 1);
}
