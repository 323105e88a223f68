import { createHash, randomBytes } from 'node:crypto';
import { rfc3339, shanghaiDateTime, type SimulatedClock } from '../core/clock.js';
import type { FaultQueue } from '../core/faults.js';
import type { Payment, TradeState } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { Credentials } from '../keys.js';
import { PayError } from './errors.js';
import type { Notifier } from './notifier.js';
import {
  currencyCny,
  matching,
  notifyUrl,
  optionalText,
  OUT_TRADE_NO,
  payerOpenid,
  positiveFen,
  requiredObject,
  requiredText,
  timeExpire,
} from './validation.js';

export const PREPAY_LIFETIME_MS = 2 * 60 * 60_000;

const TRADE_STATE_TEXT: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '订单发生过退款',
};

type Body = Record<string, unknown>;

/** The orders of the one merchant this simulator knows. */
export class PaymentDesk {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
    private readonly faults: FaultQueue,
    private readonly notifier: Notifier,
    private readonly merchant: Pick<Credentials, 'appid' | 'mchid'>,
    private readonly notifyHosts: readonly string[],
  ) {}

  /** 下单. The same parameters under the same number give a fresh prepay_id for the same order. */
  place(body: Body): string {
    const order = this.validated(body);
    const existing = this.store.state.payments.get(order.outTradeNo);
    if (existing) {
      this.expire(existing);
      if (existing.state === 'SUCCESS') throw new PayError('ORDERPAID', '该订单已支付');
      if (existing.state === 'CLOSED') throw new PayError('ORDER_CLOSED', '该订单已关闭');
      if (existing.parameters !== order.parameters) {
        throw new PayError('OUT_TRADE_NO_USED', '商户订单号重复：请求重入时，参数与首次请求时不一致');
      }
    } else {
      this.store.state.payments.set(order.outTradeNo, order);
    }
    return this.issuePrepay(order.outTradeNo);
  }

  find(outTradeNo: string): Payment {
    const payment = this.store.state.payments.get(outTradeNo);
    if (!payment) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
    this.expire(payment);
    return payment;
  }

  findByTransaction(transactionId: string): Payment {
    for (const payment of this.store.state.payments.values()) {
      if (payment.transactionId === transactionId) return payment;
    }
    throw new PayError('ORDER_NOT_EXIST', '订单不存在');
  }

  close(outTradeNo: string): void {
    const payment = this.find(outTradeNo);
    if (payment.state === 'SUCCESS') throw new PayError('ORDERPAID', '该订单已支付');
    if (payment.state === 'CLOSED') return;
    payment.state = 'CLOSED';
    payment.closedAt = this.clock.now().getTime();
    this.store.changed();
  }

  /** The payer has confirmed: money moves, the merchant is told. */
  approve(outTradeNo: string): Payment {
    const payment = this.find(outTradeNo);
    if (payment.state === 'SUCCESS') throw new PayError('ORDERPAID', '该订单已支付');
    if (payment.state === 'CLOSED' && !this.raceWithClose(outTradeNo)) {
      throw new PayError('ORDER_CLOSED', '该订单已关闭，无法支付');
    }
    const now = this.clock.now();
    payment.state = 'SUCCESS';
    payment.paidAt = now.getTime();
    payment.transactionId = this.store.nextNumber('420000', 28, now);
    this.notifier.send({
      eventType: 'TRANSACTION.SUCCESS',
      outTradeNo,
      url: payment.notifyUrl,
      summary: '支付成功',
      resource: this.transaction(payment),
    });
    return payment;
  }

  cancel(outTradeNo: string): Payment {
    const payment = this.find(outTradeNo);
    payment.cancelledByUserAt = this.clock.now().getTime();
    this.store.changed();
    return payment;
  }

  tradeState(payment: Payment): TradeState {
    if (payment.state !== 'SUCCESS') return payment.state;
    for (const refund of this.store.state.refunds.values()) {
      if (refund.outTradeNo === payment.outTradeNo && refund.status !== 'CLOSED') return 'REFUND';
    }
    return 'SUCCESS';
  }

  /** What queries answer, and what a success notification carries. */
  transaction(payment: Payment): Body {
    const state = this.tradeState(payment);
    const identity = {
      appid: this.merchant.appid,
      mchid: this.merchant.mchid,
      out_trade_no: payment.outTradeNo,
      trade_state: state,
      trade_state_desc: TRADE_STATE_TEXT[state],
      ...(payment.attach !== undefined && { attach: payment.attach }),
      payer: { openid: payment.openid },
    };
    if (payment.paidAt === undefined) return { ...identity, amount: { total: payment.total, currency: 'CNY' } };
    return {
      ...identity,
      transaction_id: payment.transactionId,
      trade_type: 'JSAPI',
      bank_type: 'OTHERS',
      success_time: rfc3339(new Date(payment.paidAt)),
      amount: { total: payment.total, payer_total: payment.total, currency: 'CNY', payer_currency: 'CNY' },
    };
  }

  private validated(body: Body): Payment {
    if (requiredText(body, 'mchid', 32) !== this.merchant.mchid) {
      throw new PayError('PARAM_ERROR', 'Authorization中的mchid与请求参数mchid不一致');
    }
    if (requiredText(body, 'appid', 32) !== this.merchant.appid) {
      throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
    }
    const now = this.clock.now();
    const amount = requiredObject(body, 'amount');
    currencyCny(amount, false);
    return {
      outTradeNo: matching(body, 'out_trade_no', OUT_TRADE_NO),
      description: requiredText(body, 'description', 127),
      attach: optionalText(body, 'attach', 128),
      notifyUrl: notifyUrl(requiredText(body, 'notify_url', 255), this.notifyHosts) ?? '',
      total: positiveFen(amount, 'total'),
      openid: payerOpenid(body),
      parameters: parametersDigest(body),
      state: 'NOTPAY',
      createdAt: now.getTime(),
      expiresAt: timeExpire(body, now),
    };
  }

  private issuePrepay(outTradeNo: string): string {
    const now = this.clock.now();
    const prepayId = `wx${shanghaiDateTime(now).replace(/\D/g, '').slice(2)}${randomBytes(9).toString('hex')}0000`;
    this.store.state.prepays.set(prepayId, { outTradeNo, createdAt: now.getTime() });
    this.store.changed();
    return prepayId;
  }

  /** WeChat closes an order by itself when its time is over. */
  private expire(payment: Payment): void {
    if (payment.state !== 'NOTPAY' || this.clock.now().getTime() < payment.expiresAt) return;
    payment.state = 'CLOSED';
    payment.closedAt = payment.expiresAt;
    this.store.changed();
  }

  /** The payment was already under way at the bank when the merchant closed the order. */
  private raceWithClose(outTradeNo: string): boolean {
    const context = { outTradeNo, eventType: 'TRANSACTION.SUCCESS' };
    return this.faults.take('notify', context, ({ kind }) => kind === 'after_close') !== undefined;
  }
}

/** time_expire is left out: it counts on the first order only. */
function parametersDigest(body: Body): string {
  const { time_expire: _ignored, ...rest } = body;
  return createHash('sha256')
    .update(JSON.stringify(sorted(rest)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([key, content]) => [key, sorted(content)]);
}
