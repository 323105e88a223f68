import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { fitDescription, outTradeNo } from './payment.rules.js';
import { PaymentStore } from './payment.store.js';
import type { NewPayment, Payment } from './payment.types.js';

@Injectable()
export class PaymentService {
  constructor(
    private readonly ids: IdGenerator,
    private readonly store: PaymentStore,
  ) {}

  async create(tx: Transaction, wanted: NewPayment): Promise<Payment> {
    const id = await this.ids.take();
    const payment = { ...wanted, id, outTradeNo: outTradeNo(id), description: fitDescription(wanted.description) };
    await this.store.insert(tx, payment);
    return { ...payment, state: 'created', refundedFen: 0, transactionId: null, paidAt: null, createdAt: tx.now };
  }

  byId(id: number): Promise<Payment | null> {
    return this.store.find(id);
  }
}
