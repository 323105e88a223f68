import { businessDate } from '@guike/shared';
import type { LotState } from '../ledger/index.rules.js';

export interface PointsByDay {
  readonly amount: number;
  /** A business day. */
  readonly on: string;
}

/** A member's lots, told apart by what can be done with them now. The parts sum to what is in the lots. */
export interface PointsOverview {
  readonly usable: number;
  /** Set aside for sales that wait to be paid. */
  readonly held: number;
  /** Not usable yet. */
  readonly pending: number;
  /** Expired, but not yet written off. */
  readonly expired: number;
  /** What is pending, by the day on which it becomes usable. */
  readonly arriving: readonly PointsByDay[];
  /** What expires, by the last day on which it can be used; soonest first. */
  readonly expiring: readonly PointsByDay[];
}

export function overviewOf(lots: readonly LotState[], now: Date): PointsOverview {
  const expired = lots.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
  const alive = lots.filter((lot) => !expired.includes(lot));
  const pending = alive.filter(({ availableAt }) => availableAt > now);
  const usable = alive.filter((lot) => !pending.includes(lot));
  return {
    usable: freeOf(usable),
    held: lots.reduce((sum, { held }) => sum + held, 0),
    pending: freeOf(pending),
    expired: freeOf(expired),
    arriving: byDay(pending.map((lot) => ({ amount: free(lot), on: businessDate(lot.availableAt) }))),
    expiring: byDay(
      alive.flatMap((lot) => (lot.expiresAt === null ? [] : [{ amount: free(lot), on: dayBefore(lot.expiresAt) }])),
    ),
  };
}

function byDay(parts: readonly PointsByDay[]): PointsByDay[] {
  const sums = new Map<string, number>();
  for (const { amount, on } of parts) if (amount > 0) sums.set(on, (sums.get(on) ?? 0) + amount);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, amount]) => ({ amount, on }));
}

/** The last day on which a lot can be used is the one that the instant before its expiry is in. */
function dayBefore(expiresAt: Date): string {
  return businessDate(new Date(expiresAt.getTime() - 1));
}

function freeOf(lots: readonly LotState[]): number {
  return lots.reduce((sum, lot) => sum + free(lot), 0);
}

function free(lot: LotState): number {
  return lot.remaining - lot.held;
}
