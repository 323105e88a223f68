import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import type { Transaction, WriteBatch } from '../../platform/database/index.js';
import { PaymentCloseService } from './payment-close.service.js';
import { PaymentHandlers } from './payment-handlers.js';
import { PaymentService } from './payment.service.js';
import { PaymentSyncService } from './payment-sync.service.js';
import { PrepayService } from './prepay.service.js';
import type { PayParams } from './pay-params.dto.js';
import type { PaymentOutcomeHandler, RefundOutcomeHandler } from './payment.port.js';
import type { NewPayment, Payment, RefundRoom } from './payment.types.js';
import { type RefundRequest, RefundService } from './refund.service.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class PaymentFacade {
  constructor(
    private readonly payments: PaymentService,
    private readonly placing: PrepayService,
    private readonly syncing: PaymentSyncService,
    private readonly closing: PaymentCloseService,
    private readonly refunds: RefundService,
    private readonly handlers: PaymentHandlers,
  ) {}

  /** Called once by each room that takes payments, from `onModuleInit`. */
  register(handler: PaymentOutcomeHandler): void {
    this.handlers.register(handler);
  }

  /** Called once by each room that asks for refunds of payments it did not take itself, from `onModuleInit`. */
  registerRefunds(handler: RefundOutcomeHandler): void {
    this.handlers.registerRefunds(handler);
  }

  /** Notes that money is wanted. Nothing leaves the house until {@link prepay}. */
  create(tx: Transaction, payment: NewPayment): Promise<Payment> {
    return this.payments.create(tx, payment);
  }

  /** The same as part of a batch, with an id that was taken before. */
  createIn(batch: WriteBatch, payment: NewPayment & { id: number }, now: Date): Payment {
    return this.payments.createIn(batch, payment, now);
  }

  byId(paymentId: number): Promise<Payment | null> {
    return this.payments.byId(paymentId);
  }

  /**
   * Outside any transaction: places the order with WeChat and answers what the mini-program needs to pay. Repeating it
   * answers the same parameters. PAYMENT_UNAVAILABLE: nobody knows whether WeChat took it; try again, nothing is lost.
   */
  prepay(paymentId: number): Promise<Result<PayParams>> {
    return this.placing.prepay(paymentId);
  }

  /** Outside any transaction: asks WeChat when the payment is still open, and applies the answer. */
  sync(paymentId: number): Promise<Payment> {
    return this.syncing.sync(paymentId);
  }

  /**
   * Outside any transaction: makes sure that nobody can pay any more. A payment that turns out paid is applied and
   * refused with PAYMENT_ALREADY_PAID; PAYMENT_UNAVAILABLE when WeChat can't be asked: the job goes on trying.
   */
  close(paymentId: number): Promise<Result<Payment>> {
    return this.closing.close(paymentId);
  }

  /** Notes a refund; the same `bizKey` is one refund. Asking for more than was paid is a bug and throws. Send it after the commit. */
  requestRefund(tx: Transaction, request: RefundRequest): Promise<number> {
    return this.refunds.request(tx, request);
  }

  /** What WeChat would still give back of a payment. With a transaction it locks the payment: the answer then holds. */
  refundRoom(paymentId: number, tx?: Transaction): Promise<RefundRoom> {
    return this.refunds.room(paymentId, tx);
  }

  /** Sends a refund that got stuck once more, under its old number. False when it is not stuck any more. */
  resendRefund(tx: Transaction, refundId: number): Promise<boolean> {
    return this.refunds.resend(tx, refundId);
  }

  /** Outside any transaction: hands the refund to WeChat now instead of at the job's next turn. */
  sendRefund(refundId: number): Promise<void> {
    return this.refunds.send(refundId);
  }
}
