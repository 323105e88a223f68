import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import type { WechatRefund, WechatRefundNotice } from '../../platform/wechat/index.js';
import type { NoticeEnd } from './payment-desk.js';
import { type Notice, PaymentNotices, isFinal, refundSummary } from './payment-notices.js';
import { nextRefundCheckAt } from './payment.rules.js';
import { PaymentStore } from './payment.store.js';
import { RefundDesk } from './refund-desk.js';
import { RefundStore, type StoredRefund } from './refund.store.js';

/** Tries after which a refund that WeChat has not even taken is no longer a hiccup. */
const PATIENCE = 5;
const PROBLEM_LIMIT = 200;

/** The one way in which a refund moves on, whoever brings the news. Locks the payment first, like everything here. */
@Injectable()
export class RefundSettlement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
    private readonly notices: PaymentNotices,
    private readonly desk: RefundDesk,
  ) {}

  async notified(noticeId: string, refund: WechatRefundNotice): Promise<NoticeEnd> {
    const notice: Notice = {
      noticeId,
      kind: 'refund',
      source: 'notification',
      tradeNo: refund.outRefundNo,
      summary: { ...refundSummary(refund), mchid: refund.mchid },
    };
    const end = await this.uow.run((tx) => this.hear(tx, notice, refund));
    this.desk.report(notice, end);
    return end;
  }

  /** The answer to a request or a question of ours; the client has checked that it is about this refund. */
  answered(refund: StoredRefund, answer: WechatRefund): Promise<void> {
    return this.uow.run(async (tx) => {
      await this.payments.lock(tx, { id: refund.paymentId });
      await this.apply(tx, refund, answer);
    });
  }

  /** Nothing new is known: ask again later. */
  async postpone(refund: StoredRefund, to: 'requested' | 'unknown' | 'processing', problem: string): Promise<void> {
    await this.uow.run((tx) => {
      const nextCheckAt = nextRefundCheckAt(tx.now, refund.checks);
      return this.refunds.change(tx, refund.id, { to, problem: problem.slice(0, PROBLEM_LIMIT), nextCheckAt });
    });
    if (to !== 'processing' && refund.checks >= PATIENCE) this.desk.alarm(refund, problem);
  }

  /** WeChat will not do it: the money stays reserved until a person has decided. */
  async needsPerson(refund: StoredRefund, problem: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.payments.lock(tx, { id: refund.paymentId });
      await this.stuck(tx, refund, problem.slice(0, PROBLEM_LIMIT));
    });
  }

  private async hear(tx: Transaction, notice: Notice, news: WechatRefundNotice): Promise<NoticeEnd> {
    const refund = await this.refunds.findByNumber(tx, news.outRefundNo);
    if (refund) await this.payments.lock(tx, { id: refund.paymentId });
    const known = await this.notices.find(tx, notice);
    if (known && isFinal(known.outcome)) return { outcome: 'duplicate', reason: null };
    const end = judge(refund, news, this.config.wechatPay.mchid);
    if (!(await this.notices.write(tx, notice, known, end))) return { outcome: 'duplicate', reason: null };
    if (end.outcome === 'settled' && refund) await this.apply(tx, refund, news);
    return end;
  }

  /** Each step is conditional on the state before it, so news that is old or heard twice changes nothing. */
  private async apply(tx: Transaction, refund: StoredRefund, news: WechatRefund): Promise<void> {
    const wechatRefundId = news.refundId;
    switch (news.status) {
      case 'PROCESSING': {
        const nextCheckAt = nextRefundCheckAt(tx.now, refund.checks);
        await this.refunds.change(tx, refund.id, { to: 'processing', wechatRefundId, nextCheckAt });
        return;
      }
      case 'SUCCESS': {
        const succeededAt = news.succeededAt ?? tx.now;
        const end = { to: 'succeeded', wechatRefundId, succeededAt, nextCheckAt: null } as const;
        if (!(await this.refunds.change(tx, refund.id, end))) return;
        await this.payments.addRefunded(tx, refund.paymentId, refund.amountFen);
        await this.desk.succeeded(tx, { ...refund, state: 'succeeded', problem: null, succeededAt });
        return;
      }
      case 'CLOSED': {
        const problem = 'WeChat closed the refund';
        const end = { to: 'closed', wechatRefundId, problem, nextCheckAt: null } as const;
        if (!(await this.refunds.change(tx, refund.id, end))) return;
        await this.payments.releaseRefund(tx, refund.paymentId, refund.amountFen);
        await this.desk.closed(tx, { ...refund, state: 'closed', problem });
        return;
      }
      case 'ABNORMAL':
        return this.stuck(tx, refund, 'the bank could not take the refund', wechatRefundId);
    }
  }

  private async stuck(tx: Transaction, refund: StoredRefund, problem: string, wechatRefundId?: string): Promise<void> {
    const end = { to: 'abnormal', wechatRefundId: wechatRefundId ?? null, problem, nextCheckAt: null } as const;
    if (await this.refunds.change(tx, refund.id, end))
      await this.desk.stuck(tx, { ...refund, state: 'abnormal', problem });
  }
}

function judge(refund: StoredRefund | null, news: WechatRefundNotice, mchid: string): NoticeEnd {
  if (!refund) return { outcome: 'parked', reason: 'unknown_refund' };
  const checks: readonly (readonly [string, boolean])[] = [
    ['mchid', news.mchid === mchid],
    ['out_trade_no', news.outTradeNo === refund.outTradeNo],
    ['amount', news.refundFen === refund.amountFen],
    ['total', news.totalFen === refund.paymentAmountFen],
  ];
  const wrong = checks.filter(([, matches]) => !matches).map(([name]) => name);
  if (wrong.length > 0) return { outcome: 'mismatch', reason: wrong.join(','), alarm: 'refund_mismatch' };
  return { outcome: 'settled', reason: null };
}
