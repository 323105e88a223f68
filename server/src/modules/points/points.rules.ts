import { addMonths, businessDate, endOfBusinessDay, multiplyDivideFloor } from '@guike/shared';
import type { AccountState, EntryDraft, LotState, NewLot } from '../ledger/index.rules.js';

export interface EarnRules {
  /** Fen of spend for one point. */
  readonly fenPerPoint: number;
  /** 10000 = once. */
  readonly multiplierBp: number;
}

export interface SpendRules {
  /** Fen that one point pays. */
  readonly fenPerPoint: number;
  /** Share of the order that points may pay, of 10000. */
  readonly maxShareBp: number;
  /** Points are used in multiples of this. */
  readonly step: number;
}

export interface LotTerms {
  /** 0 = never. */
  readonly validMonths: number;
  readonly pendingHours: number;
}

const BASE = 10_000;

/** Points earned with a spend of `fen`: one rounding, down, at the very end. */
export function earnedPoints(fen: number, rules: EarnRules): number {
  return multiplyDivideFloor(fen, rules.multiplierBp, rules.fenPerPoint * BASE);
}

/** From when and until when points got at `at` can be used. */
export function lotTerms(at: Date, terms: LotTerms): { availableAt: Date; expiresAt: Date | null } {
  const availableAt = new Date(at.getTime() + terms.pendingHours * 3_600_000);
  if (terms.validMonths === 0) return { availableAt, expiresAt: null };
  const day = addMonths(businessDate(at), terms.validMonths);
  const firstOfNext = addMonths(`${day.slice(0, 8)}01`, 1);
  return { availableAt, expiresAt: new Date(endOfBusinessDay(firstOfNext).getTime() - 86_400_000) };
}

/** Points of these lots that can be used now. */
export function availablePoints(lots: readonly LotState[], now: Date): number {
  return lots.filter((lot) => isUsable(lot, now)).reduce((sum, lot) => sum + lot.remaining - lot.held, 0);
}

/** The most points this order may take, and what they pay. */
export function usablePoints(
  available: number,
  payableFen: number,
  rules: SpendRules,
): { points: number; fen: number } {
  const limitFen = multiplyDivideFloor(payableFen, rules.maxShareBp, BASE);
  const most = Math.min(available, Math.floor(limitFen / rules.fenPerPoint));
  const points = most - (most % rules.step);
  return { points, fen: points * rules.fenPerPoint };
}

/** Which lots give `points`: those that expire first, then the oldest. Null when there are not enough. */
export function drawPoints(
  lots: readonly LotState[],
  points: number,
  now: Date,
): { lotId: number; amount: number }[] | null {
  const order = lots.filter((lot) => isUsable(lot, now)).sort(byExpiry);
  return takeFrom(order, points);
}

export interface PointsEarned {
  readonly state: AccountState;
  readonly debtState: AccountState;
  readonly points: number;
  readonly lot: NewLot;
}

/** Entries of the member's side for points received: a debt is filled first, the rest becomes a lot. */
export function receiveEntries({ state, debtState, points, lot }: PointsEarned): EntryDraft[] {
  const repaid = Math.min(points, -debtState.balance);
  const entries: EntryDraft[] = [];
  if (repaid > 0) entries.push({ account: debtState.account, amount: repaid });
  if (points > repaid) entries.push({ account: state.account, amount: points - repaid, newLot: lot });
  return entries;
}

/**
 * Entries that take `points` back after a return: first from the lots the sale had made, then from the others in the
 * usual order, and what is no longer there becomes an explicit debt. Never silent.
 */
export function clawBackEntries(
  state: AccountState,
  debtState: AccountState,
  points: number,
  madeLotIds: readonly number[],
): EntryDraft[] {
  const free = state.lots.filter((lot) => lot.remaining > lot.held);
  const order = [
    ...free.filter((lot) => madeLotIds.includes(lot.id)),
    ...free.filter((lot) => !madeLotIds.includes(lot.id)).sort(byExpiry),
  ];
  const there = Math.min(
    points,
    order.reduce((sum, lot) => sum + lot.remaining - lot.held, 0),
  );
  const entries: EntryDraft[] = (takeFrom(order, there) ?? []).map(({ lotId, amount }) => ({
    account: state.account,
    amount: -amount,
    lotId,
  }));
  if (points > there) entries.push({ account: debtState.account, amount: there - points });
  return entries;
}

function takeFrom(order: readonly LotState[], points: number): { lotId: number; amount: number }[] | null {
  const draws: { lotId: number; amount: number }[] = [];
  let left = points;
  for (const lot of order) {
    if (left === 0) break;
    const amount = Math.min(left, lot.remaining - lot.held);
    if (amount > 0) draws.push({ lotId: lot.id, amount });
    left -= amount;
  }
  return left === 0 ? draws : null;
}

function isUsable(lot: LotState, now: Date): boolean {
  return lot.remaining > lot.held && lot.availableAt <= now && (lot.expiresAt === null || lot.expiresAt > now);
}

function byExpiry(a: LotState, b: LotState): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (a.expiresAt?.getTime() ?? never) - (b.expiresAt?.getTime() ?? never) || a.id - b.id;
}
