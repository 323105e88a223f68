import { Injectable } from '@nestjs/common';
import { WechatPayClient } from '../../platform/wechat/index.js';
import { PaymentSettlement } from './payment-settlement.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import type { Payment, PaymentState } from './payment.types.js';

/** open: can still be paid · absent: WeChat knows no such order · unknown: nobody can say · disputed: a person must look. */
export type Look = 'paid' | 'open' | 'closed' | 'absent' | 'unknown' | 'disputed';

const OPEN: readonly PaymentState[] = ['created', 'paying'];

/** Asks WeChat how a payment stands, and applies what it says in the way of a notification. */
@Injectable()
export class PaymentSyncService {
  constructor(
    private readonly store: PaymentStore,
    private readonly settlement: PaymentSettlement,
    private readonly wechatPay: WechatPayClient,
  ) {}

  async sync(paymentId: number): Promise<Payment> {
    const payment = await this.store.find(paymentId);
    if (!payment) throw new Error(`no payment ${paymentId}`);
    if (payment.state !== 'paying') return payment;
    await this.look(payment);
    return (await this.store.find(paymentId)) ?? payment;
  }

  async look(payment: StoredPayment): Promise<Look> {
    const reply = await this.wechatPay.query({ outTradeNo: payment.outTradeNo });
    if (reply.kind === 'unknown') return 'unknown';
    if (reply.kind === 'definite_failure') return reply.code === 'ORDER_NOT_EXIST' ? 'absent' : 'unknown';
    switch (reply.transaction.tradeState) {
      case 'SUCCESS':
      case 'REFUND': {
        const outcome = await this.settlement.answered(reply.transaction);
        return outcome === 'settled' || outcome === 'duplicate' ? 'paid' : 'disputed';
      }
      case 'CLOSED':
      case 'REVOKED':
        await this.settlement.close(payment, OPEN);
        return 'closed';
      case 'NOTPAY':
      case 'USERPAYING':
      case 'PAYERROR':
        return 'open';
    }
  }
}
