import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback } from 'node:zlib';

import { z } from 'zod';

import type { WechatPayGateway } from './wechat-pay.gateway.js';
import { readRefund, readTransaction, type WechatRefund, type WechatTransaction } from './wechat-pay.records.js';
import { judgeReply, unknownReply, type PayResult, type VerifiedReply } from './wechat-pay.reply.js';
import type { MiniProgramPayParams, SignedRequest, WechatPayRequests } from './wechat-pay.requests.js';
import type { WechatPayVerifier } from './wechat-pay.verifier.js';
import { matchesSha1 } from './wechat.crypto.js';

export interface PrepayCommand {
  readonly outTradeNo: string;
  readonly description: string;
  readonly amountFen: number;
  readonly openid: string;
  readonly attach?: string;
  /** Counts on the first order only; a retry must repeat it, for WeChat compares all parameters. */
  readonly expiresAt?: Date;
}

export interface RefundCommand {
  readonly outTradeNo: string;
  /** Keep it on every retry: it is what makes WeChat refund once. */
  readonly outRefundNo: string;
  readonly refundFen: number;
  readonly totalFen: number;
  readonly reason?: string;
}

export type TransactionKey = { readonly outTradeNo: string } | { readonly transactionId: string };

export interface WechatPayClientOptions {
  readonly mchid: string;
  readonly notifyUrl: string;
  readonly requests: WechatPayRequests;
  readonly gateway: WechatPayGateway;
  readonly verifier: WechatPayVerifier;
}

const gunzip = promisify(gunzipWithCallback);

const BILL_TIMEOUT_MS = 60_000;
const MAX_BILL_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const GZIP_MAGIC = [0x1f, 0x8b] as const;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const OUT_TRADE_NO = /^[0-9A-Za-z_\-|*]{6,32}$/;
const OUT_REFUND_NO = /^[0-9A-Za-z_\-|*@]{1,64}$/;
const TRANSACTION_ID = /^[0-9A-Za-z]{1,32}$/;
const BILL_DATE = /^\d{4}-\d{2}-\d{2}$/;

const prepayReply = z.object({ prepay_id: z.string().min(1).max(128) });
const billReply = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string().length(40), download_url: z.url() });

/** WeChat Pay v3 for the mini-program. Results say whether something happened, did not happen, or may have. */
export class WechatPayClient {
  constructor(private readonly options: WechatPayClientOptions) {}

  async prepay(command: PrepayCommand): Promise<PayResult<{ prepayId: string; payParams: MiniProgramPayParams }>> {
    const body = this.prepayBody(command);
    const reply = await this.call(() => this.options.requests.prepay(body));
    if (reply.kind !== 'ok') return reply;
    const parsed = prepayReply.safeParse(reply.value);
    if (!parsed.success) return unknownReply({ status: reply.httpStatus }, 'malformed_reply');
    const prepayId = parsed.data.prepay_id;
    return { kind: 'ok', prepayId, payParams: this.options.requests.payParams(prepayId) };
  }

  async query(key: TransactionKey): Promise<PayResult<{ transaction: WechatTransaction }>> {
    if ('outTradeNo' in key) assertForm('outTradeNo', key.outTradeNo, OUT_TRADE_NO);
    else assertForm('transactionId', key.transactionId, TRANSACTION_ID);
    const reply = await this.call(() => this.options.requests.query(key));
    if (reply.kind !== 'ok') return reply;
    const transaction = readTransaction(reply.value);
    if (!transaction) return unknownReply({ status: reply.httpStatus }, 'malformed_reply');
    return this.isAbout(transaction, key)
      ? { kind: 'ok', transaction }
      : unknownReply({ status: reply.httpStatus }, 'mismatched_reply');
  }

  /** `ORDERPAID` (or a closed order that turns out paid) is a definite failure: query, then credit or refund. */
  async close(outTradeNo: string): Promise<PayResult<unknown>> {
    assertForm('outTradeNo', outTradeNo, OUT_TRADE_NO);
    const reply = await this.call(() => this.options.requests.close(outTradeNo));
    if (reply.kind !== 'ok') return reply;
    return reply.httpStatus === 204 ? { kind: 'ok' } : unknownReply({ status: reply.httpStatus }, 'malformed_reply');
  }

  /** `ok` means accepted; whether the money arrived says the refund's status, now or later. */
  async refund(command: RefundCommand): Promise<PayResult<{ refund: WechatRefund }>> {
    assertRefund(command);
    const body = {
      out_trade_no: command.outTradeNo,
      out_refund_no: command.outRefundNo,
      reason: command.reason,
      notify_url: this.options.notifyUrl,
      amount: { refund: command.refundFen, total: command.totalFen, currency: 'CNY' },
    };
    const reply = await this.call(() => this.options.requests.refund(body));
    return refundOf(reply, (refund) => {
      const sameNumbers = refund.outRefundNo === command.outRefundNo && refund.outTradeNo === command.outTradeNo;
      return sameNumbers && refund.refundFen === command.refundFen && refund.totalFen === command.totalFen;
    });
  }

  async findRefund(outRefundNo: string): Promise<PayResult<{ refund: WechatRefund }>> {
    assertForm('outRefundNo', outRefundNo, OUT_REFUND_NO);
    const reply = await this.call(() => this.options.requests.findRefund(outRefundNo));
    return refundOf(reply, (refund) => refund.outRefundNo === outRefundNo);
  }

  /**
   * The bill of one day in Shanghai, from 10:00 the next morning; a day without trade is the definite failure
   * NO_STATEMENT_EXIST. The file travels compressed and comes unsigned, so it counts only with the hash from the signed
   * reply, which is of the bill itself. Bytes, not text: who reads it does so piece by piece.
   */
  async tradeBill(billDate: string): Promise<PayResult<{ bill: Buffer }>> {
    assertForm('billDate', billDate, BILL_DATE);
    const reply = await this.call(() => this.options.requests.tradeBill(billDate));
    if (reply.kind !== 'ok') return reply;
    const parsed = billReply.safeParse(reply.value);
    if (!parsed.success) return unknownReply({ status: reply.httpStatus }, 'malformed_reply');

    const { pathname, search } = new URL(parsed.data.download_url);
    const limits = { timeoutMs: BILL_TIMEOUT_MS, maxReplyBytes: MAX_BILL_BYTES };
    const file = await this.options.gateway.exchange(() => this.options.requests.billFile(pathname + search), limits);
    if (file.kind === 'failed') return { kind: 'unknown', cause: file.failure };
    if (file.reply.status !== 200) return unknownReply(file.reply, 'http_status');
    const bill = await unpacked(file.reply.body);
    if (!bill) return unknownReply({ status: 200 }, 'malformed_reply');
    if (!matchesSha1(bill, parsed.data.hash_value)) return unknownReply({ status: 200 }, 'hash_mismatch');
    return { kind: 'ok', bill };
  }

  private async call(makeRequest: () => Promise<SignedRequest>): Promise<PayResult<VerifiedReply>> {
    return await judgeReply(await this.options.gateway.exchange(makeRequest), this.options.verifier);
  }

  /** The signature does not cover our question: a genuine answer about another order must not pass for ours. */
  private isAbout(transaction: WechatTransaction, key: TransactionKey): boolean {
    if (transaction.mchid !== this.options.mchid) return false;
    if ('outTradeNo' in key) return transaction.outTradeNo === key.outTradeNo;
    return transaction.paid?.transactionId === key.transactionId;
  }

  private prepayBody(command: PrepayCommand) {
    assertForm('outTradeNo', command.outTradeNo, OUT_TRADE_NO);
    assertFen('amountFen', command.amountFen);
    assertLength('description', command.description, 1, 127);
    assertLength('attach', command.attach ?? '', 0, 128);
    return {
      description: command.description,
      out_trade_no: command.outTradeNo,
      time_expire: command.expiresAt && shanghaiTime(command.expiresAt),
      attach: command.attach,
      notify_url: this.options.notifyUrl,
      amount: { total: command.amountFen, currency: 'CNY' },
      payer: { openid: command.openid },
    };
  }
}

/** The file as it is or unzipped; null when it is no whole archive, or one that grows beyond all measure. */
async function unpacked(file: Buffer): Promise<Buffer | null> {
  if (file[0] !== GZIP_MAGIC[0] || file[1] !== GZIP_MAGIC[1]) return file;
  try {
    return await gunzip(file, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch {
    return null;
  }
}

function refundOf(
  reply: PayResult<VerifiedReply>,
  isOurs: (refund: WechatRefund) => boolean,
): PayResult<{ refund: WechatRefund }> {
  if (reply.kind !== 'ok') return reply;
  const refund = readRefund(reply.value);
  if (!refund) return unknownReply({ status: reply.httpStatus }, 'malformed_reply');
  return isOurs(refund) ? { kind: 'ok', refund } : unknownReply({ status: reply.httpStatus }, 'mismatched_reply');
}

function assertRefund(command: RefundCommand): void {
  assertForm('outTradeNo', command.outTradeNo, OUT_TRADE_NO);
  assertForm('outRefundNo', command.outRefundNo, OUT_REFUND_NO);
  assertFen('refundFen', command.refundFen);
  assertFen('totalFen', command.totalFen);
  if (command.refundFen > command.totalFen) throw new RangeError('refundFen must not exceed totalFen');
  assertLength('reason', command.reason ?? '', 0, 80);
}

/** Numbers go into signed paths; anything outside WeChat's alphabet is a bug of ours and never leaves the house. */
function assertForm(name: string, value: string, form: RegExp): void {
  if (!form.test(value)) throw new RangeError(`${name} does not have the form WeChat Pay asks for`);
}

function assertFen(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} must be a positive whole number of fen`);
}

function assertLength(name: string, value: string, min: number, max: number): void {
  if (value.length < min || value.length > max) throw new RangeError(`${name} must have ${min} to ${max} characters`);
}

/** RFC 3339 without fractions, as WeChat's examples have it. */
function shanghaiTime(instant: Date): string {
  return `${new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
