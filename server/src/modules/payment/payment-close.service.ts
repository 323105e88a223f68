import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { WechatPayClient } from '../../platform/wechat/index.js';
import { PaymentSettlement } from './payment-settlement.js';
import { PaymentSyncService } from './payment-sync.service.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import type { Payment } from './payment.types.js';

/** Makes sure that a payment can't be made any more: at WeChat first, and only then here. */
@Injectable()
export class PaymentCloseService {
  constructor(
    private readonly store: PaymentStore,
    private readonly settlement: PaymentSettlement,
    private readonly syncing: PaymentSyncService,
    private readonly wechatPay: WechatPayClient,
  ) {}

  async close(paymentId: number): Promise<Result<Payment>> {
    const payment = await this.store.find(paymentId);
    if (!payment) throw new Error(`no payment ${paymentId}`);
    if (payment.state === 'paying') await this.closeAtWechat(payment);
    else if (payment.state === 'created' && !(await this.settlement.close(payment, ['created']))) {
      // Somebody has begun to pay between our look and our write.
      return this.close(paymentId);
    }
    return this.answer(paymentId);
  }

  private async closeAtWechat(payment: StoredPayment): Promise<void> {
    const reply = await this.wechatPay.close(payment.outTradeNo);
    if (reply.kind === 'unknown') return;
    const nobodyCanPay = reply.kind === 'ok' || reply.code === 'ORDER_NOT_EXIST';
    if (nobodyCanPay) await this.settlement.close(payment, ['paying']);
    // ORDERPAID, ORDER_CLOSED and whatever else: the order itself tells what it is.
    else await this.syncing.look(payment);
  }

  private async answer(paymentId: number): Promise<Result<Payment>> {
    const payment = await this.store.find(paymentId);
    if (!payment) throw new Error(`payment ${paymentId} vanished`);
    switch (payment.state) {
      case 'closed':
        return ok(payment);
      case 'paid':
      case 'refunded':
        return refuse('PAYMENT_ALREADY_PAID');
      case 'created':
      case 'paying':
        return refuse('PAYMENT_UNAVAILABLE');
    }
  }
}
