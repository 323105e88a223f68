import { businessDate, daysBetween, endOfBusinessDay, multiplyDivideFloor } from '@guike/shared';
import type { RefundCause, RefundRule } from '../wallet-refund.types.js';

/** A top-up and what is left of it. Integer fen. */
export interface LotFacts {
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly principalLeftFen: number;
  readonly bonusLeftFen: number;
  readonly paidAt: Date;
  /** Refunded before, and filled again since by a return of goods. */
  readonly earlier?: EarlierRefunds;
}

export interface EarlierRefunds {
  /** Principal and bonus that left the wallet with them. */
  readonly faceFen: number;
  /** What the law granted in them. */
  readonly refundFen: number;
}

/** What the law of the place adds to that of the country. */
export interface RefundTerms {
  /** Days after payment in which what is unused comes back in full. */
  readonly fullRefundDays: number;
}

export interface RefundCase {
  readonly cause: RefundCause;
  readonly at: Date;
  readonly terms: RefundTerms;
  /** The whole balance is too small to buy anything with. */
  readonly smallBalance: boolean;
}

export interface LotRefund {
  readonly rule: RefundRule;
  readonly consumedFen: number;
  readonly countedFen: number;
  readonly refundFen: number;
  readonly voidFen: number;
}

const DAY_MS = 86_400_000;
const BASIS = 10_000n * 365n;

/** Face value spent of the lot: paid and bonus together, at list price. */
export function consumedOf(lot: LotFacts): number {
  return lot.paidFen + lot.bonusFen - leftOf(lot) - (lot.earlier?.faceFen ?? 0);
}

export function leftOf(lot: LotFacts): number {
  return lot.principalLeftFen + lot.bonusLeftFen;
}

/** Art. 18: what was spent enjoys the discount; rounding it down is in the member's favour. */
export function countedForOperator(lot: LotFacts): number {
  const faceFen = lot.paidFen + lot.bonusFen;
  return faceFen === 0 ? 0 : multiplyDivideFloor(consumedOf(lot), lot.paidFen, faceFen);
}

/** Art. 19 and 20: what was spent counts at list price, and never more than was paid. */
export function countedForMember(lot: LotFacts): number {
  return Math.min(lot.paidFen, consumedOf(lot));
}

/** The right of return is 7 × 24 hours by law; we offer it until that day in Shanghai is over. */
export function fullRefundUntil(paidAt: Date, days: number): Date {
  return endOfBusinessDay(businessDate(new Date(paidAt.getTime() + days * DAY_MS)));
}

/** What one lot gives back when its contract ends now. */
export function computeLot(lot: LotFacts, at: RefundCase): LotRefund {
  const rule = ruleOf(lot, at);
  const consumedFen = consumedOf(lot);
  const countedFen = rule === 'member' ? countedForMember(lot) : countedForOperator(lot);
  const owedFen = Math.max(0, lot.paidFen - countedFen - (lot.earlier?.refundFen ?? 0));
  // Another cause than last time may owe more than came back since: the wallet pays no more than it has.
  const refundFen = Math.min(owedFen, leftOf(lot));
  return { rule, consumedFen, countedFen, refundFen, voidFen: leftOf(lot) - refundFen };
}

function ruleOf(lot: LotFacts, { cause, at, terms, smallBalance }: RefundCase): RefundRule {
  if (at < fullRefundUntil(lot.paidAt, terms.fullRefundDays)) return consumedOf(lot) === 0 ? 'unused' : 'early';
  if (cause === 'operator') return 'operator';
  return smallBalance ? 'small_balance' : 'member';
}

/**
 * Art. 16 and 17: simple interest from the day the contract ended to the day of payout, rounded up. The right of return
 * of the first days gives back the principal and nothing else (art. 14).
 */
export function interestOf(refundFen: number, annualBp: number, from: Date, to: Date): number {
  const days = daysBetween(businessDate(from), businessDate(to));
  if (days <= 0) return 0;
  const exact = BigInt(refundFen) * BigInt(annualBp) * BigInt(days);
  return Number((exact + BASIS - 1n) / BASIS);
}

export function interestRateOf(
  rule: RefundRule,
  cause: RefundCause,
  rates: { readonly interestOperatorBp: number; readonly interestMemberBp: number },
): number {
  if (rule === 'unused') return 0;
  return cause === 'operator' ? rates.interestOperatorBp : rates.interestMemberBp;
}
