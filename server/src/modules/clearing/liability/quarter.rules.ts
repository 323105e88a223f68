import { type BusinessDate, addDays, addMonths } from '@guike/shared';

/** `2026-Q3`. */
export type Quarter = string;

export const QUARTER = /^(20\d{2})-Q([1-4])$/;

export interface QuarterSpan {
  readonly from: BusinessDate;
  /** First day after it. */
  readonly to: BusinessDate;
  readonly lastDay: BusinessDate;
}

export function spanOf(quarter: Quarter): QuarterSpan | null {
  const match = QUARTER.exec(quarter);
  if (!match) return null;
  const month = String(Number(match[2]) * 3 - 2).padStart(2, '0');
  const from = `${match[1]}-${month}-01`;
  const to = addMonths(from, 3);
  return { from, to, lastDay: addDays(to, -1) };
}

export function quarterOf(day: BusinessDate): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Rounded up: what must be in custody is never a fen too little. */
export function custodyOf(balanceFen: number, shareBp: number): number {
  if (balanceFen <= 0) return 0;
  return Number((BigInt(balanceFen) * BigInt(shareBp) + 9_999n) / 10_000n);
}
