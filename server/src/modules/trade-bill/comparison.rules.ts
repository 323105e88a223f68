import { businessDate } from '@guike/shared';
import type { RecordedPayment, RecordedRefund } from '../payment/index.js';
import type { BillPayment, BillRefund, BillRow, BillSummary, Difference, KnownDifference } from './trade-bill.types.js';

type PaymentFacts = Pick<BillPayment, 'outTradeNo' | 'state' | 'amountFen'> & { readonly transactionId: string | null };
type RefundFacts = Pick<BillRefund, 'outRefundNo' | 'state' | 'amountFen'>;

/** A payment on the bill of `day`, and ours under its number. Null: they agree. */
export function judgePayment(row: PaymentFacts, ours: RecordedPayment | undefined, day: string): Difference | null {
  const base = {
    subject: 'payment' as const,
    number: row.outTradeNo,
    billFen: row.amountFen,
    ourFen: ours?.amountFen ?? null,
    billState: row.state,
  };
  if (!ours) return { ...base, kind: 'missing_here', detail: '微信账单有这笔付款，系统没有' };
  if (ours.amountFen !== row.amountFen) return { ...base, kind: 'amount', detail: '付款金额不一致' };
  const isPaid = ours.paidAt !== null;
  if (row.state !== 'SUCCESS') {
    return isPaid ? { ...base, kind: 'status', detail: `微信账单的交易状态为 ${row.state}，系统为已支付` } : null;
  }
  if (!isPaid) return { ...base, kind: 'status', detail: `微信账单已支付，系统状态为 ${ours.state}` };
  if (row.transactionId !== null && ours.transactionId !== row.transactionId)
    return { ...base, kind: 'status', detail: '微信订单号不一致' };
  const ourDay = businessDate(ours.paidAt);
  return ourDay === day ? null : { ...base, kind: 'late', detail: `金额一致，系统记在 ${ourDay}` };
}

/** Which of our states a state on the bill allows. The bill is of yesterday: what was under way has gone on since. */
const ALLOWED: Readonly<Record<string, readonly RecordedRefund['state'][]>> = {
  SUCCESS: ['succeeded'],
  PROCESSING: ['processing', 'unknown', 'requested', 'succeeded', 'abnormal', 'closed'],
  CLOSED: ['closed'],
  FAIL: ['closed', 'abnormal'],
  ABNORMAL: ['abnormal', 'succeeded', 'closed'],
  CHANGE: ['abnormal', 'succeeded', 'closed'],
};

export function judgeRefund(row: RefundFacts, ours: RecordedRefund | undefined, day: string): Difference | null {
  const base = {
    subject: 'refund' as const,
    number: row.outRefundNo,
    billFen: row.amountFen,
    ourFen: ours?.amountFen ?? null,
    billState: row.state,
  };
  if (!ours) return { ...base, kind: 'missing_here', detail: '微信账单有这笔退款，系统没有' };
  if (ours.amountFen !== row.amountFen) return { ...base, kind: 'amount', detail: '退款金额不一致' };
  if (!(ALLOWED[row.state] ?? []).includes(ours.state)) {
    return { ...base, kind: 'status', detail: `微信账单的退款状态为 ${row.state}，系统为 ${ours.state}` };
  }
  const ourDay = businessDate(ours.createdAt);
  return ourDay === day ? null : { ...base, kind: 'late', detail: `金额一致，系统记在 ${ourDay}` };
}

export function missingPayment(ours: RecordedPayment): Difference {
  return {
    subject: 'payment',
    number: ours.outTradeNo,
    kind: 'missing_there',
    billFen: null,
    ourFen: ours.amountFen,
    billState: null,
    detail: '系统已支付，当日微信账单没有这笔付款',
  };
}

export function missingRefund(ours: RecordedRefund): Difference {
  return {
    subject: 'refund',
    number: ours.outRefundNo,
    kind: 'missing_there',
    billFen: null,
    ourFen: ours.amountFen,
    billState: null,
    detail: '系统已退款，当日微信账单没有这笔退款',
  };
}

/** Adds up rows, to be held against the bill's own totals. */
export class BillTotals {
  rows = 0;
  payments = 0;
  paidFen = 0;
  refunds = 0;
  refundedFen = 0;
  feeThousandths = 0;

  add(row: BillRow): void {
    this.rows += 1;
    if (row.kind === 'unreadable') return;
    this.feeThousandths += row.feeThousandths;
    if (row.kind === 'payment') {
      this.payments += 1;
      this.paidFen += row.amountFen;
    } else {
      this.refunds += 1;
      this.refundedFen += row.amountFen;
    }
  }

  get feeFen(): number {
    return Math.round(this.feeThousandths / 1_000);
  }

  /** Where the bill does not add up by itself: a row was lost, or changed. */
  against(summary: BillSummary): Difference[] {
    const pairs: readonly (readonly [number: string, said: number, summed: number, title: string])[] = [
      ['rows', summary.rows, this.rows, '总交易单数'],
      ['paid', summary.paidFen, this.paidFen, '订单总金额'],
      ['refunded', summary.refundedFen, this.refundedFen, '申请退款总金额'],
      ['fee', summary.feeThousandths, this.feeThousandths, '手续费总金额'],
    ];
    return pairs
      .filter(([, said, summed]) => said !== summed)
      .map(([number, said, summed, title]) => ({
        subject: 'total',
        number,
        kind: 'totals',
        billFen: number === 'fee' ? Math.round(said / 1_000) : said,
        ourFen: number === 'fee' ? Math.round(summed / 1_000) : summed,
        billState: null,
        detail: `账单汇总行的${title}与各行之和不一致`,
      }));
  }
}

export interface DifferencePlan {
  readonly insert: readonly Difference[];
  /** Found again, otherwise than when a person closed it or it had explained itself. */
  readonly reopen: readonly { id: number; difference: Difference }[];
  /** Open until now, and no longer there. */
  readonly gone: readonly number[];
}

/** What a run changes of the differences of its day. Running twice changes nothing the second time. */
export function planDifferences(known: readonly KnownDifference[], found: readonly Difference[]): DifferencePlan {
  const before = new Map(known.map((difference) => [keyOf(difference), difference]));
  const keys = new Set(found.map(keyOf));
  const insert: Difference[] = [];
  const reopen: { id: number; difference: Difference }[] = [];
  for (const difference of new Map(found.map((one) => [keyOf(one), one])).values()) {
    const existing = before.get(keyOf(difference));
    if (!existing) insert.push(difference);
    else if (needsAnotherLook(existing, difference)) reopen.push({ id: existing.id, difference });
  }
  const gone = known.filter((one) => one.state === 'open' && !keys.has(keyOf(one))).map(({ id }) => id);
  return { insert, reopen, gone };
}

/** Both sides agree and only the day differs: nothing for a person to do. */
export function explainsItself({ kind }: Pick<Difference, 'kind'>): boolean {
  return kind === 'late';
}

function needsAnotherLook(existing: KnownDifference, difference: Difference): boolean {
  if (explainsItself(difference)) return false;
  if (existing.state === 'explained') return true;
  return existing.billFen !== difference.billFen || existing.ourFen !== difference.ourFen;
}

function keyOf({ subject, number, kind }: Pick<Difference, 'subject' | 'number' | 'kind'>): string {
  return `${subject}/${number}/${kind}`;
}

/**
 * Whether an open difference of an earlier bill is one no more, now that we know more. What is only on our side is
 * explained by a later bill, not here.
 */
export function stillDiffers(
  known: KnownDifference,
  day: string,
  ours: { payment?: RecordedPayment; refund?: RecordedRefund },
): boolean {
  const { number, billFen, billState } = known;
  if (known.kind === 'missing_there' || billFen === null || billState === null) return true;
  const facts = { amountFen: billFen, state: billState };
  const verdict =
    known.subject === 'payment'
      ? judgePayment({ ...facts, outTradeNo: number, transactionId: null }, ours.payment, day)
      : judgeRefund({ ...facts, outRefundNo: number }, ours.refund, day);
  return verdict !== null && !explainsItself(verdict);
}
