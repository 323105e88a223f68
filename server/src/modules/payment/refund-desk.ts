import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { PaymentAlarms } from './payment-alarms.js';
import type { NoticeEnd } from './payment-desk.js';
import { PaymentHandlers } from './payment-handlers.js';
import type { Notice } from './payment-notices.js';
import type { StoredRefund } from './refund.store.js';

/** Tells the room that asked for a refund, and people where a machine can't go on. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly handlers: PaymentHandlers,
    private readonly alarms: PaymentAlarms,
  ) {}

  /** A payment that its room declined never was anything to the room, so neither is its refund. */
  async succeeded(tx: Transaction, refund: StoredRefund): Promise<void> {
    if (refund.origin === 'requested') await this.handlers.ofRefunds(refund.purpose).onRefunded(tx, refund);
  }

  async closed(tx: Transaction, refund: StoredRefund): Promise<void> {
    this.alarm(refund, refund.problem ?? 'closed');
    if (refund.origin === 'requested') await this.handlers.ofRefunds(refund.purpose).onRefundFailed?.(tx, refund);
  }

  async stuck(tx: Transaction, refund: StoredRefund): Promise<void> {
    this.alarm(refund, refund.problem ?? 'stuck');
    if (refund.origin === 'requested') await this.handlers.ofRefunds(refund.purpose).onRefundStuck?.(tx, refund);
  }

  alarm(refund: StoredRefund, problem: string): void {
    const { outRefundNo, outTradeNo, amountFen } = refund;
    this.alarms.raise('refund', { outRefundNo, outTradeNo, amountFen, problem });
  }

  report(notice: Notice, end: NoticeEnd): void {
    this.alarms.noted(end.outcome);
    if (end.outcome !== 'parked' && end.outcome !== 'mismatch') return;
    const { noticeId, tradeNo, source } = notice;
    this.alarms.raise(end.alarm ?? end.reason ?? end.outcome, { noticeId, tradeNo, source, detail: end.reason });
  }
}
