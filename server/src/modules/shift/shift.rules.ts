import type { MovementKind } from './shift.entity.js';

export interface ShiftSums {
  /** What lay in the drawer at the beginning. */
  readonly floatFen: number;
  /** Sum of the movements. */
  readonly movedFen: number;
}

/** What should lie in the drawer. */
export function expectedFen({ floatFen, movedFen }: ShiftSums): number {
  return floatFen + movedFen;
}

/** Positive: more was counted than should be there. */
export function differenceFen(sums: ShiftSums, countedFen: number): number {
  return countedFen - expectedFen(sums);
}

/** Whether the difference is large enough that somebody must say where it comes from. */
export function needsNote(difference: number, noteAboveFen: number): boolean {
  return Math.abs(difference) > noteAboveFen;
}

export interface KindSum {
  readonly kind: MovementKind;
  readonly count: number;
  readonly amountFen: number;
}

const TITLES: Readonly<Record<MovementKind, string>> = {
  order: '现金收款',
  topup: '现金充值',
  return: '现金退货',
  payout: '储值退款',
};

export function titleOf(kind: MovementKind): string {
  return TITLES[kind];
}
