import type { WalletLot } from '../../wallet/index.js';
import { type EarlierRefunds, type LotFacts, computeLot, interestRateOf } from './refund-computation.rules.js';
import { stepsOf, voidText } from './refund-steps.rules.js';
import type { LotComputation, RefundCause, RefundComputation } from '../wallet-refund.types.js';

/** Everything a lot's computation is made from. */
export type LotBasis = Pick<
  LotComputation,
  | 'lotKey'
  | 'topupId'
  | 'planName'
  | 'paidAt'
  | 'paidFen'
  | 'bonusFen'
  | 'principalLeftFen'
  | 'bonusLeftFen'
  | 'earlierFaceFen'
  | 'earlierRefundFen'
  | 'fullRefundDays'
  | 'smallBalance'
  | 'interestOperatorBp'
  | 'interestMemberBp'
  | 'gifts'
>;

export interface Deduction {
  readonly fen: number;
  readonly reason: string;
}

export function basisOf(
  lot: WalletLot,
  place: { readonly fullRefundDays: number; readonly smallBalance: boolean },
  earlier: EarlierRefunds,
): LotBasis {
  return {
    lotKey: lot.lotKey,
    topupId: lot.topupId,
    planName: lot.planName,
    paidAt: lot.paidAt.toISOString(),
    paidFen: lot.paidFen,
    bonusFen: lot.bonusFen,
    principalLeftFen: lot.remainingPrincipalFen,
    bonusLeftFen: lot.remainingBonusFen,
    earlierFaceFen: earlier.faceFen,
    earlierRefundFen: earlier.refundFen,
    fullRefundDays: place.fullRefundDays,
    smallBalance: place.smallBalance,
    interestOperatorBp: lot.interestOperatorBp,
    interestMemberBp: lot.interestMemberBp,
    gifts: lot.gifts.map(({ title, quantity, valueFen }) => ({ title, quantity, valueFen })),
  };
}

export function computationOf(
  basis: LotBasis,
  cause: RefundCause,
  at: Date,
  deduction: Deduction | null,
): LotComputation {
  const facts = factsOf(basis);
  const { fullRefundDays, smallBalance } = basis;
  const granted = computeLot(facts, { cause, at, terms: { fullRefundDays }, smallBalance });
  const deductionFen = Math.min(deduction?.fen ?? 0, granted.refundFen);
  return {
    ...basis,
    ...granted,
    deductionFen,
    refundFen: granted.refundFen - deductionFen,
    voidFen: granted.voidFen + deductionFen,
    interestBp: interestRateOf(granted.rule, cause, basis),
    steps: stepsOf(facts, granted, deduction && { ...deduction, fen: deductionFen }),
    voidText: voidText(facts),
  };
}

export function wholeOf(cause: RefundCause, at: Date, lots: readonly LotComputation[]): RefundComputation {
  const refundFen = lots.reduce((sum, lot) => sum + lot.refundFen, 0);
  return { version: 1, cause, at: at.toISOString(), lots, refundFen };
}

/** The same lots under another cause or with deductions: the hold keeps them as they were at the request. */
export function decidedAs(
  computation: RefundComputation,
  cause: RefundCause,
  deductions: ReadonlyMap<number, Deduction>,
): RefundComputation {
  const at = new Date(computation.at);
  const lots = computation.lots.map((lot) => computationOf(lot, cause, at, deductions.get(lot.lotKey) ?? null));
  return wholeOf(cause, at, lots);
}

function factsOf(basis: LotBasis): LotFacts {
  return {
    paidFen: basis.paidFen,
    bonusFen: basis.bonusFen,
    principalLeftFen: basis.principalLeftFen,
    bonusLeftFen: basis.bonusLeftFen,
    paidAt: new Date(basis.paidAt),
    earlier: { faceFen: basis.earlierFaceFen, refundFen: basis.earlierRefundFen },
  };
}
