import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type DefiniteFailure, WechatPayClient } from '../../platform/wechat/index.js';
import type { PayParams } from './pay-params.dto.js';
import { PaymentHandlers } from './payment-handlers.js';
import { PaymentSyncService } from './payment-sync.service.js';
import { nextCheckAt, wechatExpiry } from './payment.rules.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';

/** WeChat's codes for an order that has come to an end. */
const ENDED = new Set(['ORDERPAID', 'ORDER_CLOSED']);

/**
 * Places payments with WeChat. That somebody is about to ask is committed before the question leaves the house: if the
 * answer gets lost, the job knows that there may be an order to look after.
 */
@Injectable()
export class PrepayService {
  private readonly logger = new Logger('Payment');
  /** Spares WeChat the same question at the same time. Being asked twice by two replicas does no harm. */
  private readonly flights = new Map<number, Promise<Result<PayParams>>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: PaymentStore,
    private readonly handlers: PaymentHandlers,
    private readonly syncing: PaymentSyncService,
    private readonly wechatPay: WechatPayClient,
    private readonly clock: Clock,
  ) {}

  prepay(paymentId: number): Promise<Result<PayParams>> {
    const flight = this.flights.get(paymentId);
    if (flight) return flight;
    const started = this.attempt(paymentId).finally(() => this.flights.delete(paymentId));
    this.flights.set(paymentId, started);
    return started;
  }

  private async attempt(paymentId: number): Promise<Result<PayParams>> {
    await this.begin(paymentId);
    const payment = await this.read(paymentId);
    const end = this.endOf(payment);
    if (end) return end;
    if (payment.payParams) return ok(payment.payParams);
    const reply = await this.wechatPay.prepay({
      outTradeNo: payment.outTradeNo,
      description: payment.description,
      amountFen: payment.amountFen,
      openid: payment.openid,
      expiresAt: wechatExpiry(payment.expiresAt),
    });
    if (reply.kind === 'unknown') return refuse('PAYMENT_UNAVAILABLE');
    if (reply.kind === 'definite_failure') return this.refused(payment, reply);
    await this.store.keepPayParams(paymentId, reply.payParams, this.clock.now());
    return this.kept(paymentId);
  }

  private async begin(paymentId: number): Promise<void> {
    await this.uow.run(async (tx) => {
      const payment = await this.store.lock(tx, { id: paymentId });
      if (payment?.state !== 'created' || tx.now >= payment.expiresAt) return;
      await this.store.beginPaying(tx, paymentId, nextCheckAt(tx.now, 0, payment.expiresAt));
      await this.handlers.of(payment.purpose).onPaying?.(tx, { ...payment, state: 'paying' });
    });
  }

  /** What was kept, which may be a twin's: everybody is given the same. */
  private async kept(paymentId: number): Promise<Result<PayParams>> {
    const payment = await this.read(paymentId);
    if (payment.payParams && payment.state === 'paying') return ok(payment.payParams);
    return this.endOf(payment) ?? refuse('PAYMENT_UNAVAILABLE');
  }

  private async refused(payment: StoredPayment, { code, message }: DefiniteFailure): Promise<Result<PayParams>> {
    if (ENDED.has(code)) {
      await this.syncing.look(payment);
      return this.endOf(await this.read(payment.id)) ?? refuse('PAYMENT_UNAVAILABLE');
    }
    this.logger.error({ outTradeNo: payment.outTradeNo, wechatCode: code, message }, 'prepay refused');
    return refuse('PAYMENT_REFUSED');
  }

  private endOf(payment: StoredPayment): Refused | null {
    switch (payment.state) {
      case 'paid':
      case 'refunded':
        return refuse('PAYMENT_ALREADY_PAID');
      case 'closed':
        return refuse('PAYMENT_CLOSED');
      case 'created':
      case 'paying':
        return this.clock.now() < payment.expiresAt ? null : refuse('PAYMENT_CLOSED');
    }
  }

  private async read(paymentId: number): Promise<StoredPayment> {
    const payment = await this.store.find(paymentId);
    if (!payment) throw new Error(`no payment ${paymentId}`);
    return payment;
  }
}
