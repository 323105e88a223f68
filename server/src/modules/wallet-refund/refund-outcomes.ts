import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { Transaction } from '../../platform/database/index.js';
import { Metrics } from '../../platform/observability/metrics.js';
import { PaymentFacade, type PaymentRefund, type RefundOutcomeHandler } from '../payment/index.js';
import { RefundDispatch } from './refund-dispatch.js';
import { RefundPosting, lineKey } from './refund-posting.js';
import type { StoredLine } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';

/** What WeChat made of a line. Runs in the transaction that records it, with the payment locked before. */
@Injectable()
export class RefundOutcomes implements RefundOutcomeHandler, OnModuleInit {
  readonly purpose = 'wallet_refund' as const;
  private readonly logger = new Logger('WalletRefund');
  private readonly alarms: Counter;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly store: WalletRefundStore,
    private readonly dispatch: RefundDispatch,
    private readonly posting: RefundPosting,
    metrics: Metrics,
  ) {
    this.alarms = metrics.counter('guike_wallet_refund_alarms_total', 'Wallet refunds that need a person', ['reason']);
  }

  onModuleInit(): void {
    this.payments.registerRefunds(this);
  }

  async onRefunded(tx: Transaction, news: PaymentRefund): Promise<void> {
    const line = await this.lineOf(tx, news);
    const refund = await this.store.lock(tx, line.refundId);
    // What WeChat has given back is the truth, whatever was planned meanwhile.
    const interestFen = news.amountFen - line.refundFen;
    const set = { way: 'wechat', interest_fen: interestFen, problem: null, paid_at: news.succeededAt ?? tx.now };
    if (!(await this.store.tryMoveLine(tx, line, { to: 'paid', set }))) {
      this.alarm('paid_twice', line, `WeChat paid ${news.amountFen} fen of a line that is ${line.state}`);
      return;
    }
    const book = await this.posting.open(tx, refund.memberId);
    const { refundFen } = line;
    await this.posting.post(tx, book, refund, line, { refundFen, interestFen, by: 'wechat', storeId: null });
    await this.posting.flush(tx, book);
    await this.dispatch.conclude(tx, refund);
  }

  /** WeChat has closed it; the hold stays, because the member still has a right to the money. */
  onRefundFailed(tx: Transaction, news: PaymentRefund): Promise<void> {
    return this.stop(tx, news, 'closed');
  }

  onRefundStuck(tx: Transaction, news: PaymentRefund): Promise<void> {
    return this.stop(tx, news, 'abnormal');
  }

  private async stop(tx: Transaction, news: PaymentRefund, reason: 'closed' | 'abnormal'): Promise<void> {
    const line = await this.lineOf(tx, news);
    const refund = await this.store.lock(tx, line.refundId);
    if (!(await this.store.tryMoveLine(tx, line, { to: 'stuck', set: { problem: news.problem } }))) return;
    await this.dispatch.conclude(tx, refund);
    this.alarm(reason, line, news.problem ?? reason);
  }

  private async lineOf(tx: Transaction, news: PaymentRefund): Promise<StoredLine> {
    const line = await this.store.lineOfPaymentRefund(tx, news.id);
    if (!line) throw new Error(`refund ${news.bizKey} belongs to no wallet refund`);
    return line;
  }

  private alarm(reason: string, line: StoredLine, problem: string): void {
    this.alarms.inc({ reason });
    this.logger.error({ reason, line: lineKey(line), problem }, 'wallet refund alarm');
  }
}
