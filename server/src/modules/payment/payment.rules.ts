import { StateMachine } from '../../kernel/state-machine.js';
import type { PaymentState, RefundObstacle, RefundState } from './payment.types.js';

/** 36^11 is just above 2^53, so every id has its own eleven characters and numbers sort as they were given. */
const ID_WIDTH = 11;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

const numbered = (prefix: string, id: number): string => prefix + id.toString(36).toUpperCase().padStart(ID_WIDTH, '0');

/** Our number of the payment at WeChat; the same however often it is placed. */
export const outTradeNo = (paymentId: number): string => numbered('GK', paymentId);
export const outRefundNo = (refundId: number): string => numbered('GR', refundId);

/** WeChat takes up to 127 characters, counted in UTF-16 here to be on the safe side; never half a character. */
export function fitDescription(text: string, limit = 127): string {
  let fitted = '';
  for (const character of text) {
    if (fitted.length + character.length > limit) break;
    fitted += character;
  }
  return fitted;
}

/** The first question at most a minute after the order, as WeChat advises; then ever more rarely. */
const CHECK_WAITS_MS = [45, 30, 30, 60, 120, 300, 600].map((seconds) => seconds * SECOND_MS);

/** When to ask WeChat about an open payment; at its end at the latest, so that it is closed in time. */
export function nextCheckAt(now: Date, checks: number, expiresAt: Date): Date {
  const wait = CHECK_WAITS_MS[Math.min(checks, CHECK_WAITS_MS.length - 1)] as number;
  const at = now.getTime() + wait;
  const end = expiresAt.getTime();
  return new Date(now.getTime() < end ? Math.min(at, end) : at);
}

/** WeChat's own end of the order lies after ours: a retry in the last second must still be a valid order. */
export function wechatExpiry(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() + 90 * SECOND_MS);
}

/** One more look after closing, for the payment that was under way at the bank and whose notice got lost. */
export function checkAfterClosing(closedAt: Date): Date {
  return new Date(closedAt.getTime() + 10 * MINUTE_MS);
}

/** Doubling from 10 s to an hour: refunds are settled by banks, not by haste. */
export function nextRefundCheckAt(now: Date, checks: number): Date {
  return new Date(now.getTime() + Math.min(60 * MINUTE_MS, 10 * SECOND_MS * 2 ** Math.min(checks, 12)));
}

/** WeChat's limits for the refunds of one payment. */
export const REFUNDABLE_DAYS = 365;
export const MAX_REFUND_PARTS = 50;
const REFUND_GAP_MS = MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Why WeChat would not take one more refund of this payment; the amount is another question. */
export function refundObstacle(
  payment: { readonly state: PaymentState; readonly paidAt: Date | null },
  parts: number,
  now: Date,
): RefundObstacle | null {
  if (payment.state !== 'paid' || payment.paidAt === null) return 'not_paid';
  // A day to spare: the request may have to be repeated before WeChat has taken it.
  if (now.getTime() - payment.paidAt.getTime() > (REFUNDABLE_DAYS - 1) * DAY_MS) return 'too_old';
  return parts >= MAX_REFUND_PARTS ? 'too_many_parts' : null;
}

/** WeChat wants a minute between two refunds of one payment, so the next one waits for its turn. */
export function nextRefundSendAt(now: Date, lastSendAt: Date | null): Date {
  return new Date(Math.max(now.getTime(), lastSendAt === null ? 0 : lastSendAt.getTime() + REFUND_GAP_MS));
}

/** settle_late: we had closed it · second_transaction: it was paid before, with other money. */
export type SettlementVerdict = 'settle' | 'settle_late' | 'duplicate' | 'second_transaction';

/** What a success that matches our order means for it. */
export function judgeSuccess(
  payment: { readonly state: PaymentState; readonly transactionId: string | null },
  transactionId: string,
): SettlementVerdict {
  switch (payment.state) {
    case 'created':
    case 'paying':
      return 'settle';
    case 'closed':
      return 'settle_late';
    case 'paid':
    case 'refunded':
      return payment.transactionId === transactionId ? 'duplicate' : 'second_transaction';
  }
}

/**
 * A refund that the bank could not pay may still succeed after a person has helped; a closed one never. Only a person
 * sends a stuck one again: see `RefundStore.resend`.
 */
export const REFUND_MACHINE = new StateMachine<RefundState>({
  requested: ['requested', 'processing', 'unknown', 'succeeded', 'abnormal', 'closed'],
  unknown: ['requested', 'processing', 'unknown', 'succeeded', 'abnormal', 'closed'],
  processing: ['requested', 'processing', 'succeeded', 'abnormal', 'closed'],
  abnormal: ['succeeded', 'closed'],
});
