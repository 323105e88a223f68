import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import {
  type PaidAnswer,
  type PaidPayment,
  type Payment,
  PaymentFacade,
  type PaymentOutcomeHandler,
} from '../../payment/index.js';
import { WaitingOrders } from './waiting-orders.js';

/** What happens to a waiting order when WeChat's part is paid or given up; its refunds are for `ReturnRefunds`. */
@Injectable()
export class OrderPaymentHandler implements PaymentOutcomeHandler, OnModuleInit {
  readonly purpose = 'order' as const;

  constructor(
    private readonly payments: PaymentFacade,
    private readonly waiting: WaitingOrders,
  ) {}

  onModuleInit(): void {
    this.payments.register(this);
  }

  /** Money for an order that was given up meanwhile goes back: its wallet part and points are free again. */
  async onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer> {
    return (await this.waiting.complete(tx, payment.refId)) ? 'accepted' : 'declined';
  }

  async onClosed(tx: Transaction, payment: Payment): Promise<void> {
    await this.waiting.giveUp(tx, payment.refId);
  }
}
