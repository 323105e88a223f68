import { addDays, businessDate, endOfBusinessDay, multiplyDivideFloor } from '@guike/shared';
import {
  type AccountState,
  type EntryDraft,
  type LotState,
  type NewLot,
  systemAccount,
} from '../ledger/index.rules.js';
import type { ClawBackPolicy, ReturnTerms, SpendRules } from './points.types.js';

const BASE = 10_000;

/** Points of these lots that can be used now. */
export function availablePoints(lots: readonly LotState[], now: Date): number {
  return freeOf(lots.filter((lot) => isUsable(lot, now)));
}

/** The most points this order may take, and what they pay. */
export function usablePoints(
  available: number,
  payableFen: number,
  rules: SpendRules,
): { points: number; fen: number } {
  if (payableFen < rules.minOrderFen) return { points: 0, fen: 0 };
  const limitFen = multiplyDivideFloor(payableFen, rules.maxShareBp, BASE);
  const most = Math.min(
    available,
    Math.floor(limitFen / rules.fenPerPoint),
    rules.maxPointsPerOrder ?? Number.MAX_SAFE_INTEGER,
  );
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

export interface PointsReceived {
  readonly state: AccountState;
  readonly debtState: AccountState;
  readonly points: number;
  readonly lot: NewLot;
}

/** Entries of the member's side for points received: a debt is filled first, the rest becomes a lot. */
export function receiveEntries({ state, debtState, points, lot }: PointsReceived): EntryDraft[] {
  const repaid = Math.min(points, -debtState.balance);
  const entries: EntryDraft[] = [];
  if (repaid > 0) entries.push({ account: debtState.account, amount: repaid });
  if (points > repaid) entries.push({ account: state.account, amount: points - repaid, newLot: lot });
  return entries;
}

export interface ClawBackOptions {
  readonly now: Date;
  /** Points of the same sale that expired unused and that no earlier return has counted: nobody had anything of them. */
  readonly lapsed?: number;
  /** With `deduct`: how many points the money refunded can bear at most; what goes beyond is owed. */
  readonly deductAtMost?: number;
}

export interface ClawBack {
  /** The opposite of these entries is -(points - deductPoints) against `points-issued`. */
  readonly entries: EntryDraft[];
  readonly debtPoints: number;
  /** To be taken off the money refunded, at what a point pays. */
  readonly deductPoints: number;
}

/**
 * Takes back `points` that a returned sale had given: first from the lots it made, then what of them has expired
 * unused, then from other lots in the usual order. What is no longer there is owed or deducted, never silent. A lot of
 * another sale that has expired is not touched, so it makes no difference whether the expiry job was early or late.
 */
export function clawBack(
  state: AccountState,
  debtState: AccountState,
  points: number,
  madeLotIds: readonly number[],
  policy: ClawBackPolicy,
  { now, lapsed = 0, deductAtMost = Number.MAX_SAFE_INTEGER }: ClawBackOptions,
): ClawBack {
  const free = state.lots.filter((lot) => lot.remaining > lot.held);
  const made = free.filter((lot) => madeLotIds.includes(lot.id));
  const others = free.filter((lot) => !madeLotIds.includes(lot.id) && !isExpired(lot, now)).sort(byExpiry);
  const fromMade = Math.min(points, freeOf(made));
  const fromLapsed = Math.min(points - fromMade, lapsed);
  const fromOthers = Math.min(points - fromMade - fromLapsed, freeOf(others));
  const missing = points - fromMade - fromLapsed - fromOthers;
  const deductPoints = policy === 'deduct' ? Math.min(missing, deductAtMost) : 0;
  const debtPoints = missing - deductPoints;
  const draws = [...(takeFrom(made, fromMade) ?? []), ...(takeFrom(others, fromOthers) ?? [])];
  const entries: EntryDraft[] = draws.map(({ lotId, amount }) => ({ account: state.account, amount: -amount, lotId }));
  if (fromLapsed > 0) entries.push({ account: systemAccount('chain', 0, 'points-expired'), amount: -fromLapsed });
  if (debtPoints > 0) entries.push({ account: debtState.account, amount: -debtPoints });
  return { entries, debtPoints, deductPoints };
}

/**
 * Entries that give used points back to the lots they came from, with their expiry. Those of a lot that has expired
 * meanwhile expire with it again, unless there is grace: then they come as one new lot. `state` must know the lots.
 */
export function giveBackEntries(
  state: AccountState,
  draws: readonly { lotId: number; amount: number }[],
  now: Date,
  { graceDays }: Pick<ReturnTerms, 'graceDays'>,
  lot: { id: number; originId: number },
): EntryDraft[] {
  const expired = new Set(state.lots.filter((known) => isExpired(known, now)).map(({ id }) => id));
  const late = graceDays === 0 ? [] : draws.filter(({ lotId }) => expired.has(lotId));
  const entries: EntryDraft[] = draws
    .filter((draw) => !late.includes(draw))
    .map(({ lotId, amount }) => ({ account: state.account, amount, lotId }));
  const points = late.reduce((sum, { amount }) => sum + amount, 0);
  if (points > 0) {
    const expiresAt = endOfBusinessDay(addDays(businessDate(now), graceDays));
    entries.push({ account: state.account, amount: points, newLot: { ...lot, availableAt: now, expiresAt } });
  }
  return entries;
}

/** What has to be moved out of these lots because they have expired: all that nobody holds. */
export function expiredDraws(lots: readonly LotState[], now: Date): { lotId: number; amount: number }[] {
  const expired = lots.filter((lot) => isExpired(lot, now) && lot.remaining > lot.held);
  return expired.map((lot) => ({ lotId: lot.id, amount: lot.remaining - lot.held }));
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

function freeOf(lots: readonly LotState[]): number {
  return lots.reduce((sum, lot) => sum + lot.remaining - lot.held, 0);
}

function isUsable(lot: LotState, now: Date): boolean {
  return lot.remaining > lot.held && lot.availableAt <= now && !isExpired(lot, now);
}

/** At the very instant it says, a lot has expired. */
function isExpired(lot: LotState, now: Date): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= now;
}

function byExpiry(a: LotState, b: LotState): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (a.expiresAt?.getTime() ?? never) - (b.expiresAt?.getTime() ?? never) || a.id - b.id;
}
