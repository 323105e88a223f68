import type { DomainEvent } from '../../platform/outbox/domain-event.js';
import type { StoredRefund } from './wallet-refund.rows.js';

export const WALLET_REFUND_REQUESTED = 'wallet_refund.requested';
export const WALLET_REFUND_PAID = 'wallet_refund.paid';
export const WALLET_REFUND_REJECTED = 'wallet_refund.rejected';

/** Somebody asks for stored value back. Amounts in fen, before interest. */
export interface WalletRefundRequested {
  readonly refundId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly refundFen: number;
  /** It waits for a person's approval. */
  readonly needsApproval: boolean;
}

/** The member has all of it. */
export interface WalletRefundPaid {
  readonly refundId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly refundFen: number;
  readonly interestFen: number;
  /** Part of it or all was paid by hand. */
  readonly byHand: boolean;
  /** What each top-up gave back, and the business day on which it was made. */
  readonly topups: readonly { readonly topupId: number; readonly paidOn: string; readonly refundFen: number }[];
}

export interface WalletRefundRejected {
  readonly refundId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly refundFen: number;
  /** Chinese, as told to the member. */
  readonly reason: string;
}

type About = Pick<StoredRefund, 'id' | 'memberId' | 'storeId' | 'refundFen'>;

export function refundRequested(refund: About, needsApproval: boolean): DomainEvent {
  return event(WALLET_REFUND_REQUESTED, refund, { needsApproval });
}

export function refundPaid(
  refund: About,
  paid: Pick<WalletRefundPaid, 'interestFen' | 'byHand' | 'topups'>,
): DomainEvent {
  return event(WALLET_REFUND_PAID, refund, paid);
}

export function refundRejected(refund: About, reason: string): DomainEvent {
  return event(WALLET_REFUND_REJECTED, refund, { reason });
}

function event(type: string, { id, memberId, storeId, refundFen }: About, rest: object): DomainEvent {
  return { type, subject: `wallet-refund:${id}`, payload: { refundId: id, memberId, storeId, refundFen, ...rest } };
}
