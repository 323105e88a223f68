import { Injectable } from '@nestjs/common';
import type { PaymentOutcomeHandler } from './payment.port.js';
import type { PaymentPurpose } from './payment.types.js';

/** The rooms that take payments, each under its purpose. */
@Injectable()
export class PaymentHandlers {
  private readonly handlers = new Map<PaymentPurpose, PaymentOutcomeHandler>();

  register(handler: PaymentOutcomeHandler): void {
    if (this.handlers.has(handler.purpose)) throw new Error(`two rooms take payments for ${handler.purpose}`);
    this.handlers.set(handler.purpose, handler);
  }

  of(purpose: PaymentPurpose): PaymentOutcomeHandler {
    const handler = this.handlers.get(purpose);
    if (!handler) throw new Error(`no room takes payments for ${purpose}`);
    return handler;
  }
}
