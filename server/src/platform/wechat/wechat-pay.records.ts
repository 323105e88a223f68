import { z } from 'zod';

/** Payments and refunds as WeChat Pay reports them, in replies and notifications, read strictly and named our way. */

export type TradeState = 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR';
export type RefundStatus = 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';

export interface PaidDetails {
  readonly transactionId: string;
  readonly openid: string;
  /** What the order asked for. */
  readonly totalFen: number;
  /** What the member really paid; less than the total when WeChat gave a coupon of its own. */
  readonly payerTotalFen: number;
  readonly currency: string;
  readonly paidAt: Date;
}

export interface WechatTransaction {
  readonly appid: string;
  readonly mchid: string;
  readonly outTradeNo: string;
  readonly tradeState: TradeState;
  readonly tradeStateText: string;
  readonly attach: string | null;
  /** There exactly when money moved: trade state SUCCESS, or REFUND for what was paid and then given back. */
  readonly paid: PaidDetails | null;
}

export interface WechatRefund {
  readonly refundId: string;
  readonly outRefundNo: string;
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly status: RefundStatus;
  readonly totalFen: number;
  readonly refundFen: number;
  readonly receivedAccount: string | null;
  readonly succeededAt: Date | null;
}

export interface WechatRefundNotice extends WechatRefund {
  readonly mchid: string;
}

const text = z.string().min(1).max(256);
const fen = z.int().nonnegative();
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const optionalInstant = z.union([z.literal('').transform(() => undefined), instant]).optional();

const paidSchema = z.object({
  transaction_id: text,
  payer: z.object({ openid: text }),
  amount: z.object({ total: fen, payer_total: fen.optional(), currency: text }),
  success_time: instant,
});

const transactionSchema = z.object({
  appid: text,
  mchid: text,
  out_trade_no: text,
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR']),
  trade_state_desc: z.string().max(256).default(''),
  attach: z.string().max(256).optional(),
});

const refundFields = {
  refund_id: text,
  out_refund_no: text,
  transaction_id: text,
  out_trade_no: text,
  user_received_account: z.string().max(256).optional(),
  success_time: optionalInstant,
  amount: z.object({ total: fen, refund: fen }),
};
const refundStatus = z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']);
const refundSchema = z.object({ ...refundFields, status: refundStatus });
const refundNoticeSchema = z.object({ ...refundFields, mchid: text, refund_status: refundStatus });

/** Null for anything that is not a whole, well-formed record: a JSON number, a missing amount, a fraction of a fen. */
export function readTransaction(value: unknown): WechatTransaction | null {
  const parsed = transactionSchema.safeParse(value);
  if (!parsed.success) return null;
  const record = parsed.data;
  const moved = record.trade_state === 'SUCCESS' || record.trade_state === 'REFUND';
  const paid = moved ? readPaid(value) : null;
  if (moved && !paid) return null;
  return {
    appid: record.appid,
    mchid: record.mchid,
    outTradeNo: record.out_trade_no,
    tradeState: record.trade_state,
    tradeStateText: record.trade_state_desc,
    attach: record.attach ?? null,
    paid,
  };
}

function readPaid(value: unknown): PaidDetails | null {
  const parsed = paidSchema.safeParse(value);
  if (!parsed.success) return null;
  const { transaction_id: transactionId, payer, amount, success_time: paidAt } = parsed.data;
  return {
    transactionId,
    openid: payer.openid,
    totalFen: amount.total,
    payerTotalFen: amount.payer_total ?? amount.total,
    currency: amount.currency,
    paidAt,
  };
}

export function readRefund(value: unknown): WechatRefund | null {
  const parsed = refundSchema.safeParse(value);
  return parsed.success ? toRefund(parsed.data, parsed.data.status) : null;
}

export function readRefundNotice(value: unknown): WechatRefundNotice | null {
  const parsed = refundNoticeSchema.safeParse(value);
  return parsed.success ? { ...toRefund(parsed.data, parsed.data.refund_status), mchid: parsed.data.mchid } : null;
}

function toRefund(record: Omit<z.infer<typeof refundSchema>, 'status'>, status: RefundStatus): WechatRefund {
  return {
    refundId: record.refund_id,
    outRefundNo: record.out_refund_no,
    transactionId: record.transaction_id,
    outTradeNo: record.out_trade_no,
    status,
    totalFen: record.amount.total,
    refundFen: record.amount.refund,
    receivedAccount: record.user_received_account ?? null,
    succeededAt: record.success_time ?? null,
  };
}

/** What we know of the payment that a record claims to settle. */
export interface ExpectedPayment {
  readonly appid: string;
  readonly mchid: string;
  readonly outTradeNo: string;
  readonly totalFen: number;
  readonly openid: string;
}

export type PaymentMismatch = 'amount' | 'appid' | 'currency' | 'mchid' | 'openid' | 'out_trade_no' | 'trade_state';

/**
 * In what a successful payment differs from the one we asked for. A genuine signature says only that WeChat wrote the
 * record, not that it is about this order; credit nothing unless this list is empty.
 */
export function paymentMismatches(transaction: WechatTransaction, expected: ExpectedPayment): PaymentMismatch[] {
  const { paid } = transaction;
  const checks: readonly (readonly [PaymentMismatch, boolean])[] = [
    ['appid', transaction.appid === expected.appid],
    ['mchid', transaction.mchid === expected.mchid],
    ['out_trade_no', transaction.outTradeNo === expected.outTradeNo],
    ['trade_state', transaction.tradeState === 'SUCCESS'],
    ['amount', paid?.totalFen === expected.totalFen],
    ['currency', paid?.currency === 'CNY'],
    ['openid', paid?.openid === expected.openid],
  ];
  return checks.filter(([, matches]) => !matches).map(([mismatch]) => mismatch);
}
