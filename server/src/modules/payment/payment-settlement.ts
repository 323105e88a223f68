import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import type { WechatTransaction } from '../../platform/wechat/index.js';
import { type NoticeEnd, PaymentDesk } from './payment-desk.js';
import { type Notice, PaymentNotices, isFinal, transactionSummary } from './payment-notices.js';
import { checkAfterClosing } from './payment.rules.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import type { NoticeOutcome, PaymentState } from './payment.types.js';

/**
 * The one way in which a payment ends, whoever brings the news: a notification, our own question, or a clock. The
 * payment's row is locked first, so news about one payment is heard one piece at a time.
 */
@Injectable()
export class PaymentSettlement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: PaymentStore,
    private readonly notices: PaymentNotices,
    private readonly desk: PaymentDesk,
  ) {}

  notified(noticeId: string, transaction: WechatTransaction): Promise<NoticeOutcome> {
    return this.hear(noticeOf(transaction, 'notification', noticeId), transaction);
  }

  /** The answer to our question, kept like a notice: once per transaction. */
  answered(transaction: WechatTransaction): Promise<NoticeOutcome> {
    const fact = transaction.paid?.transactionId ?? transaction.tradeState;
    return this.hear(noticeOf(transaction, 'query', `query:${transaction.outTradeNo}:${fact}`), transaction);
  }

  /** Ends a payment that nobody can pay any more; false when it was no longer in one of these states. */
  close(payment: StoredPayment, from: readonly PaymentState[]): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const nextCheckAt = payment.prepayRequestedAt === null ? null : checkAfterClosing(tx.now);
      if (!(await this.store.markClosed(tx, payment.id, from, nextCheckAt))) return false;
      await this.desk.closed(tx, payment);
      return true;
    });
  }

  private async hear(notice: Notice, transaction: WechatTransaction): Promise<NoticeOutcome> {
    const end = await this.uow.run((tx) => this.settle(tx, notice, transaction));
    this.desk.report(notice, end);
    return end.outcome;
  }

  private async settle(tx: Transaction, notice: Notice, transaction: WechatTransaction): Promise<NoticeEnd> {
    const payment = await this.store.lock(tx, { outTradeNo: transaction.outTradeNo });
    const known = await this.notices.find(tx, notice);
    if (known && isFinal(known.outcome)) return { outcome: 'duplicate', reason: null };
    const end = this.desk.judge(payment, transaction);
    if (!(await this.notices.write(tx, notice, known, end))) return { outcome: 'duplicate', reason: null };
    if (end.outcome !== 'settled' || !payment || !transaction.paid) return end;
    await this.desk.paid(tx, payment, transaction.paid);
    return end;
  }
}

function noticeOf(transaction: WechatTransaction, source: Notice['source'], noticeId: string): Notice {
  const summary = transactionSummary(transaction);
  return { noticeId, kind: 'payment', source, tradeNo: transaction.outTradeNo, summary };
}
