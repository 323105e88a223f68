import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction, WriteBatch } from '../../platform/database/index.js';
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
    const batch = new WriteBatch();
    const payment = this.createIn(batch, { ...wanted, id: await this.ids.take() }, tx.now);
    await tx.write(batch);
    return payment;
  }

  /** The same as part of a batch, with an id that was taken before. */
  createIn(batch: WriteBatch, wanted: NewPayment & { id: number }, now: Date): Payment {
    const description = fitDescription(wanted.description);
    const payment = { ...wanted, outTradeNo: outTradeNo(wanted.id), description };
    this.store.insertIn(batch, payment, now);
    return { ...payment, state: 'created', refundedFen: 0, transactionId: null, paidAt: null, createdAt: now };
  }

  byId(id: number): Promise<Payment | null> {
    return this.store.find(id);
  }
}
