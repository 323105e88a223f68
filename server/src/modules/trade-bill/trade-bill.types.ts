/** Purpose and outcome of a row of WeChat's bill, read strictly. Amounts in fen. */
export interface BillPayment {
  readonly kind: 'payment';
  readonly outTradeNo: string;
  readonly transactionId: string;
  readonly state: string;
  readonly amountFen: number;
  /** In 1/1000 fen, as the bill has five decimals of a yuan. */
  readonly feeThousandths: number;
}

export interface BillRefund {
  readonly kind: 'refund';
  readonly outTradeNo: string;
  readonly outRefundNo: string;
  readonly state: string;
  readonly amountFen: number;
  readonly feeThousandths: number;
}

export interface UnreadableRow {
  readonly kind: 'unreadable';
  /** Counted from 1. */
  readonly row: number;
  readonly problem: string;
}

export type BillRow = BillPayment | BillRefund | UnreadableRow;

/** What the last line of the bill says of all rows. */
export interface BillSummary {
  readonly rows: number;
  readonly paidFen: number;
  readonly refundedFen: number;
  readonly feeThousandths: number;
}

export const DIFFERENCE_KINDS = [
  'missing_here',
  'missing_there',
  'amount',
  'status',
  'late',
  'totals',
  'unreadable',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const DIFFERENCE_SUBJECTS = ['payment', 'refund', 'total', 'row'] as const;
export type DifferenceSubject = (typeof DIFFERENCE_SUBJECTS)[number];

/** explained: by what was heard later, without anybody's doing · resolved: by a person, with a reason. */
export const DIFFERENCE_STATES = ['open', 'explained', 'resolved'] as const;
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

export const RUN_STATES = ['balanced', 'different', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface Difference {
  readonly subject: DifferenceSubject;
  /** Our number of the payment or refund; name of the total; number of the row. */
  readonly number: string;
  readonly kind: DifferenceKind;
  readonly billFen: number | null;
  readonly ourFen: number | null;
  readonly billState: string | null;
  /** Chinese. */
  readonly detail: string;
}

export interface KnownDifference extends Difference {
  readonly id: number;
  readonly state: DifferenceState;
}
