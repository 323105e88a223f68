import { rfc3339, type SimulatedClock } from '../core/clock.js';
import type { FaultQueue } from '../core/faults.js';
import type { Payment, Refund, RefundStatus } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { Timers } from '../core/timers.js';
import { PayError } from './errors.js';
import type { Notifier } from './notifier.js';
import type { PaymentDesk } from './payments.js';
import {
  currencyCny,
  matching,
  notifyUrl,
  optionalText,
  OUT_REFUND_NO,
  positiveFen,
  requiredObject,
} from './validation.js';

const MAX_PARTS = 50;
const REFUNDABLE_MS = 365 * 24 * 60 * 60_000;
const RECEIVED_ACCOUNT = '支付用户零钱';
const SUMMARY: Record<Exclude<RefundStatus, 'PROCESSING'>, string> = {
  SUCCESS: '退款成功',
  ABNORMAL: '退款异常',
  CLOSED: '退款关闭',
};

type Body = Record<string, unknown>;

export interface RefundSettings {
  mchid: string;
  refundDelayMs: number;
  notifyHosts: readonly string[];
}

/** Accepting a refund moves no money yet: it is PROCESSING until it has settled, and only then is the merchant told. */
export class RefundDesk {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
    private readonly faults: FaultQueue,
    private readonly timers: Timers,
    private readonly desks: { payments: PaymentDesk; notifier: Notifier },
    private readonly settings: RefundSettings,
  ) {}

  request(body: Body): Body {
    const outRefundNo = matching(body, 'out_refund_no', OUT_REFUND_NO);
    const reason = optionalText(body, 'reason', 80);
    const url = notifyUrl(optionalText(body, 'notify_url', 256), this.settings.notifyHosts);
    const amount = requiredObject(body, 'amount');
    currencyCny(amount, true);
    const wanted = { refund: positiveFen(amount, 'refund'), total: positiveFen(amount, 'total') };
    const payment = this.paymentOf(body);
    const existing = this.store.state.refunds.get(outRefundNo);
    if (existing) return this.repeated(existing, payment, wanted);
    this.assertRefundable(payment, wanted);
    if (this.faults.take('refund_account', { outTradeNo: payment.outTradeNo })) {
      throw new PayError('NOT_ENOUGH', '商户账户可用余额不足，请充值后重新发起');
    }
    const now = this.clock.now();
    const refund: Refund = {
      outRefundNo,
      refundId: this.store.nextNumber('503000', 29, now),
      outTradeNo: payment.outTradeNo,
      transactionId: payment.transactionId ?? '',
      amount: wanted.refund,
      total: wanted.total,
      reason,
      notifyUrl: url,
      status: 'PROCESSING',
      createdAt: now.getTime(),
    };
    this.store.state.refunds.set(outRefundNo, refund);
    this.store.changed();
    this.scheduleSettlement(refund);
    return this.view(refund);
  }

  find(outRefundNo: string): Body {
    const refund = this.store.state.refunds.get(outRefundNo);
    if (!refund) throw new PayError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return this.view(refund);
  }

  resume(): void {
    for (const refund of this.store.state.refunds.values()) {
      if (refund.status === 'PROCESSING') this.scheduleSettlement(refund);
    }
  }

  private paymentOf(body: Body): Payment {
    const transactionId = optionalText(body, 'transaction_id', 32);
    const outTradeNo = optionalText(body, 'out_trade_no', 32);
    if (!transactionId && !outTradeNo) {
      throw new PayError('PARAM_ERROR', 'transaction_id和out_trade_no必须二选一');
    }
    try {
      return transactionId
        ? this.desks.payments.findByTransaction(transactionId)
        : this.desks.payments.find(outTradeNo ?? '');
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      throw new PayError('RESOURCE_NOT_EXISTS', '订单不存在');
    }
  }

  private repeated(existing: Refund, payment: Payment, wanted: { refund: number; total: number }): Body {
    const same =
      existing.outTradeNo === payment.outTradeNo &&
      existing.amount === wanted.refund &&
      existing.total === wanted.total;
    if (!same) {
      throw new PayError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
    }
    return this.view(existing);
  }

  private assertRefundable(payment: Payment, wanted: { refund: number; total: number }): void {
    if (payment.paidAt === undefined) throw new PayError('INVALID_REQUEST', '订单状态不支持退款，请核实后再试');
    if (wanted.total !== payment.total) throw new PayError('INVALID_REQUEST', '订单总金额与原订单不一致，请核实后再试');
    if (this.clock.now().getTime() - payment.paidAt > REFUNDABLE_MS) {
      throw new PayError('INVALID_REQUEST', '订单已超过可退款的最大期限');
    }
    const earlier = [...this.store.state.refunds.values()].filter(
      ({ outTradeNo, status }) => outTradeNo === payment.outTradeNo && status !== 'CLOSED',
    );
    if (earlier.length >= MAX_PARTS) throw new PayError('INVALID_REQUEST', '一笔订单最多支持50次退款');
    const refunded = earlier.reduce((sum, { amount }) => sum + amount, 0);
    if (refunded + wanted.refund > payment.total) throw new PayError('NOT_ENOUGH', '可退金额不足');
  }

  private scheduleSettlement(refund: Refund): void {
    const context = { outTradeNo: refund.outTradeNo };
    const fault = this.faults.take('refund_settlement', context);
    const delayMs = this.settings.refundDelayMs + (fault?.kind === 'delayed' ? (fault.params.ms ?? 1_000) : 0);
    const status = fault?.kind === 'abnormal' ? 'ABNORMAL' : fault?.kind === 'closed' ? 'CLOSED' : 'SUCCESS';
    this.timers.after(delayMs, () => this.settle(refund, status));
  }

  private settle(refund: Refund, status: Exclude<RefundStatus, 'PROCESSING'>): void {
    if (refund.status !== 'PROCESSING') return;
    refund.status = status;
    refund.finishedAt = this.clock.now().getTime();
    this.store.changed();
    if (!refund.notifyUrl) return;
    this.desks.notifier.send({
      eventType: `REFUND.${status}`,
      outTradeNo: refund.outTradeNo,
      outRefundNo: refund.outRefundNo,
      url: refund.notifyUrl,
      summary: SUMMARY[status],
      resource: {
        mchid: this.settings.mchid,
        out_trade_no: refund.outTradeNo,
        transaction_id: refund.transactionId,
        out_refund_no: refund.outRefundNo,
        refund_id: refund.refundId,
        refund_status: status,
        ...(status === 'SUCCESS' && { success_time: rfc3339(new Date(refund.finishedAt)) }),
        user_received_account: RECEIVED_ACCOUNT,
        amount: {
          total: refund.total,
          refund: refund.amount,
          payer_total: refund.total,
          payer_refund: refund.amount,
        },
      },
    });
  }

  private view(refund: Refund): Body {
    return {
      refund_id: refund.refundId,
      out_refund_no: refund.outRefundNo,
      transaction_id: refund.transactionId,
      out_trade_no: refund.outTradeNo,
      channel: 'ORIGINAL',
      user_received_account: RECEIVED_ACCOUNT,
      ...(refund.status === 'SUCCESS' && { success_time: rfc3339(new Date(refund.finishedAt ?? 0)) }),
      create_time: rfc3339(new Date(refund.createdAt)),
      status: refund.status,
      funds_account: 'AVAILABLE',
      amount: {
        total: refund.total,
        refund: refund.amount,
        from: [],
        payer_total: refund.total,
        payer_refund: refund.amount,
        settlement_refund: refund.amount,
        settlement_total: refund.total,
        discount_refund: 0,
        currency: 'CNY',
        refund_fee: 0,
      },
      promotion_detail: [],
    };
  }
}
