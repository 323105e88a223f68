import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config.js';
import type { Transaction } from '../../platform/database/index.js';
import { type PaidDetails, type WechatTransaction, paymentMismatches } from '../../platform/wechat/index.js';
import { DeclinedPayments } from './declined-payments.js';
import { PaymentAlarms } from './payment-alarms.js';
import { PaymentHandlers } from './payment-handlers.js';
import type { Notice } from './payment-notices.js';
import { judgeSuccess } from './payment.rules.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import type { NoticeOutcome } from './payment.types.js';

export interface NoticeEnd {
  readonly outcome: NoticeOutcome;
  readonly reason: string | null;
  /** What a person must hear of; the same as the reason unless the reason is more detailed. */
  readonly alarm?: string;
}

/** Judges what WeChat says about a payment, and tells the room that asked for it. */
@Injectable()
export class PaymentDesk {
  constructor(
    private readonly config: AppConfig,
    private readonly store: PaymentStore,
    private readonly handlers: PaymentHandlers,
    private readonly declined: DeclinedPayments,
    private readonly alarms: PaymentAlarms,
  ) {}

  /** A genuine signature says that WeChat wrote this, not that it is what we asked for. */
  judge(payment: StoredPayment | null, transaction: WechatTransaction): NoticeEnd {
    if (!payment) return { outcome: 'parked', reason: 'unknown_payment' };
    const mismatches = paymentMismatches(transaction, {
      appid: this.config.wechat.appid,
      mchid: this.config.wechatPay.mchid,
      outTradeNo: payment.outTradeNo,
      totalFen: payment.amountFen,
      openid: payment.openid,
    });
    if (mismatches.length > 0 || !transaction.paid) {
      return { outcome: 'mismatch', reason: mismatches.join(','), alarm: 'mismatch' };
    }
    const verdict = judgeSuccess(payment, transaction.paid.transactionId);
    if (verdict === 'duplicate') return { outcome: 'duplicate', reason: null };
    if (verdict === 'second_transaction') return { outcome: 'mismatch', reason: verdict };
    return { outcome: 'settled', reason: verdict === 'settle_late' ? 'late' : null };
  }

  async paid(tx: Transaction, payment: StoredPayment, paid: PaidDetails): Promise<void> {
    const { transactionId, paidAt } = paid;
    if (!(await this.store.markPaid(tx, payment.id, { transactionId, paidAt }))) {
      throw new Error(`payment ${payment.id} changed under its lock`);
    }
    const late = payment.state === 'closed';
    const fact = { ...payment, state: 'paid', transactionId, paidAt, late } as const;
    const answer = (await this.handlers.of(payment.purpose).onPaid(tx, fact)) ?? 'accepted';
    if (answer === 'accepted') return;
    await this.declined.refund(tx, payment);
  }

  async closed(tx: Transaction, payment: StoredPayment): Promise<void> {
    await this.handlers.of(payment.purpose).onClosed(tx, { ...payment, state: 'closed' });
  }

  report(notice: Notice, end: NoticeEnd): void {
    this.alarms.noted(end.outcome);
    const serious = end.outcome === 'parked' || end.outcome === 'mismatch';
    if (!serious) return;
    const { noticeId, tradeNo, source } = notice;
    this.alarms.raise(end.alarm ?? end.reason ?? end.outcome, { noticeId, tradeNo, source, detail: end.reason });
  }
}
