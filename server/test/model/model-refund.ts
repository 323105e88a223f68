import { DAY, dayOf, endOfDay, floorShare } from './arithmetic.js';
import { INTEREST_BP } from './house.js';
import type { Pair, RefundLine, World } from './model.js';

export type Cause = 'operator' | 'member';

const FULL_REFUND_DAYS = 7;

/** Fen that a top-up gives back when its contract ends now, and the rate of interest on it. */
export function refundOf(world: World, pair: Pair, cause: Cause): { fen: number; bp: number; unused: boolean } {
  const { paid, bonus, left, refundedBefore } = pair;
  const there = left.principal + left.bonus;
  const consumed = paid + bonus - there - refundedBefore.face;
  const early = world.now < endOfDay(dayOf(pair.paidAt + FULL_REFUND_DAYS * DAY));
  const counted = early || cause === 'operator' ? floorShare(consumed, paid, paid + bonus) : Math.min(paid, consumed);
  const fen = Math.min(there, Math.max(0, paid - counted - refundedBefore.fen));
  const unused = early && consumed === 0;
  return { fen, bp: unused ? 0 : INTEREST_BP[cause], unused };
}

/** Simple interest by whole days, rounded up. */
export function interestOf({ fen, bp }: Pick<RefundLine, 'fen' | 'bp'>, from: number, to: number): number {
  return Math.ceil((fen * bp * Math.max(0, dayOf(to) - dayOf(from))) / (10_000 * 365));
}

/** Back through WeChat when the very same person paid there, not too long ago, and as much is left of it. */
export function goesToWechat(world: World, { payment, given }: Pair, fen: number): boolean {
  return payment !== null && !given && payment.room > 0 && !world.isTooOld(payment) && fen <= payment.room;
}

/** The lot ends: whatever it was worth, all that was taken of it is gone. */
export function endOfLot({ pair, taken, fen }: RefundLine): void {
  pair.left.principal -= taken.principal;
  pair.left.bonus -= taken.bonus;
  pair.held.principal -= taken.principal;
  pair.held.bonus -= taken.bonus;
  pair.refundedBefore.face += taken.principal + taken.bonus;
  pair.refundedBefore.fen += fen;
}

export function letGo({ pair, taken }: RefundLine): void {
  pair.held.principal -= taken.principal;
  pair.held.bonus -= taken.bonus;
}
