export const PAYMENT_PURPOSES = ['topup', 'order', 'mall', 'booking'] as const;
export type PaymentPurpose = (typeof PAYMENT_PURPOSES)[number];

/** Who asked for a refund: usually the room that took the payment, but stored value is given back by a room of its own. */
export const REFUND_PURPOSES = ['topup', 'order', 'wallet_refund', 'mall', 'booking'] as const satisfies readonly (
  PaymentPurpose | 'wallet_refund'
)[];
export type RefundPurpose = (typeof REFUND_PURPOSES)[number];

/**
 * created: nobody at WeChat knows it yet · paying: WeChat may know it, the member may pay · paid: the money is ours ·
 * closed: nobody can pay any more · refunded: all of it went back.
 */
export const PAYMENT_STATES = ['created', 'paying', 'paid', 'closed', 'refunded'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** unknown: WeChat may or may not have taken the request · abnormal: the bank could not pay, a person must act. */
export const REFUND_STATES = ['requested', 'processing', 'unknown', 'succeeded', 'abnormal', 'closed'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** parked: about a payment we don't know · mismatch: about ours, but not as we asked for it. */
export const NOTICE_OUTCOMES = ['settled', 'duplicate', 'parked', 'mismatch'] as const;
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number];

export interface Payment {
  readonly id: number;
  readonly outTradeNo: string;
  readonly purpose: PaymentPurpose;
  readonly refId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly openid: string;
  readonly description: string;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly state: PaymentState;
  readonly transactionId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly paidAt: Date | null;
}

export interface NewPayment {
  readonly purpose: PaymentPurpose;
  readonly refId: number;
  readonly memberId: number;
  /** Who pays: nobody else's money settles it. */
  readonly openid: string;
  readonly amountFen: number;
  /** Shown by WeChat; cut to its 127 characters. */
  readonly description: string;
  readonly storeId: number;
  readonly expiresAt: Date;
}

/** A payment that WeChat says is paid. */
export interface PaidPayment extends Payment {
  readonly transactionId: string;
  readonly paidAt: Date;
  /** True when it had been closed on our side: the room may no longer be able to give what was paid for. */
  readonly late: boolean;
}

export interface PaymentRefund {
  readonly id: number;
  readonly paymentId: number;
  /** The room that asked for it and hears how it ends. */
  readonly purpose: RefundPurpose;
  /** What the payment paid for: the order, the top-up. */
  readonly refId: number;
  readonly memberId: number;
  readonly bizKey: string;
  readonly amountFen: number;
  readonly state: RefundState;
  /** Why it has not gone through, as WeChat told it. */
  readonly problem: string | null;
  readonly succeededAt: Date | null;
}

/** Why WeChat would not take another refund of a payment. */
export type RefundObstacle = 'not_paid' | 'too_old' | 'too_many_parts';

/** What can still go back the way it came. */
export interface RefundRoom {
  /** Who paid, and so who would get it. */
  readonly memberId: number;
  readonly roomFen: number;
  readonly obstacle: RefundObstacle | null;
}
