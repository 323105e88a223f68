import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';
import { RefundStore } from './refund.store.js';

/** Money that came too late for what it should pay for goes back by itself. */
@Injectable()
export class DeclinedPayments {
  constructor(
    private readonly payments: PaymentStore,
    private readonly refunds: RefundStore,
  ) {}

  /** In the transaction that takes the money, so that neither exists without the other; the job sends it. */
  async refund(tx: Transaction, payment: StoredPayment): Promise<void> {
    if (!(await this.payments.reserveRefund(tx, payment.id, payment.amountFen))) {
      throw new Error(`payment ${payment.id} has just been paid and can't be refunded`);
    }
    await this.refunds.insert(tx, {
      paymentId: payment.id,
      bizKey: `declined:${payment.id}`,
      origin: 'declined',
      purpose: payment.purpose,
      amountFen: payment.amountFen,
      reason: '支付时交易已关闭，原路退回',
      sendAt: tx.now,
    });
  }
}
