import { Injectable } from '@nestjs/common';
import type { PaymentOutcomeHandler, RefundOutcomeHandler, RefundOutcomes } from './payment.port.js';
import type { PaymentPurpose, RefundPurpose } from './payment.types.js';

/** The rooms that take payments and those that ask for refunds, each under its purpose. */
@Injectable()
export class PaymentHandlers {
  private readonly handlers = new Map<PaymentPurpose, PaymentOutcomeHandler>();
  private readonly refunds = new Map<RefundPurpose, RefundOutcomeHandler>();

  register(handler: PaymentOutcomeHandler): void {
    if (this.handlers.has(handler.purpose)) throw new Error(`two rooms take payments for ${handler.purpose}`);
    this.handlers.set(handler.purpose, handler);
  }

  of(purpose: PaymentPurpose): PaymentOutcomeHandler {
    const handler = this.handlers.get(purpose);
    if (!handler) throw new Error(`no room takes payments for ${purpose}`);
    return handler;
  }

  registerRefunds(handler: RefundOutcomeHandler): void {
    if (this.refunds.has(handler.purpose)) throw new Error(`two rooms ask for refunds for ${handler.purpose}`);
    this.refunds.set(handler.purpose, handler);
  }

  /** The room that took the payment hears of its refunds, unless another has said that it looks after them. */
  ofRefunds(purpose: RefundPurpose): RefundOutcomes {
    const handler = this.refunds.get(purpose);
    if (handler) return handler;
    const taker = purpose === 'wallet_refund' ? undefined : this.of(purpose);
    if (!taker || !hearsOfRefunds(taker)) throw new Error(`no room hears of refunds for ${purpose}`);
    return taker;
  }
}

function hearsOfRefunds(handler: PaymentOutcomeHandler): handler is PaymentOutcomeHandler & RefundOutcomes {
  return handler.onRefunded !== undefined;
}
