import type { Transaction } from '../../platform/database/index.js';
import type { PaidPayment, Payment, PaymentPurpose, PaymentRefund, RefundPurpose } from './payment.types.js';

/** `declined`: the room can no longer give what was paid for, because we hear of it too late. The money goes back. */
export type PaidAnswer = 'accepted' | 'declined';

/** How a room hears what became of the refunds it asked for, in the transaction that records it and once per fact. */
export interface RefundOutcomes {
  /** The money has reached the member. */
  onRefunded(tx: Transaction, refund: PaymentRefund): Promise<void>;
  /** WeChat has closed the refund: the money stays with us until it is asked for again. */
  onRefundFailed?(tx: Transaction, refund: PaymentRefund): Promise<void>;
  /** WeChat can't pay it out and no machine can go on; it may still succeed once a person has helped over there. */
  onRefundStuck?(tx: Transaction, refund: PaymentRefund): Promise<void>;
}

/** For a room that asks for refunds of payments it did not take. */
export interface RefundOutcomeHandler extends RefundOutcomes {
  readonly purpose: RefundPurpose;
}

/**
 * What a room does when its payments come to an end. Each method runs in the transaction that records the fact, after
 * the payment row is locked and exactly once per fact, so its effects and the fact are one.
 */
export interface PaymentOutcomeHandler extends Partial<RefundOutcomes> {
  readonly purpose: PaymentPurpose;
  /** From now on WeChat may know the order and the member may pay it. */
  onPaying?(tx: Transaction, payment: Payment): Promise<void>;
  /** Nothing returned means accepted. */
  onPaid(tx: Transaction, payment: PaidPayment): Promise<PaidAnswer | void>;
  onClosed(tx: Transaction, payment: Payment): Promise<void>;
}
