import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { PaymentFacade, type PaymentRefund } from '../../payment/index.js';
import type { DepositRefundState } from '../appointment.types.js';
import type { StoredBooking } from '../booking.store.js';
import { nextRefundTry } from './deposit.rules.js';

export interface DepositRefund {
  readonly bookingId: number;
  readonly refundId: number;
  readonly attempt: number;
  readonly state: DepositRefundState;
  readonly problem: string | null;
  readonly tries: number;
  readonly retryAt: Date | null;
}

interface RefundRow {
  booking_id: number;
  refund_id: number;
  attempt: number;
  state: DepositRefundState;
  problem: string | null;
  tries: number;
  retry_at: Date | null;
}

type Refunded = Pick<StoredBooking, 'id' | 'paymentId' | 'depositFen' | 'serviceName'>;

const SELECT = 'SELECT booking_id, refund_id, attempt, state, problem, tries, retry_at FROM booking_refund';

/** Bookings whose deposit WeChat did not give back, for lists of bookings. */
export const STOPPED_REFUNDS = "SELECT booking_id FROM booking_refund WHERE state IN ('stuck', 'failed')";

/**
 * Deposits on their way back through WeChat. One that WeChat may still pay keeps its number for ever; only one that
 * WeChat has closed gets a successor, so no deposit is paid back twice. The payment and the booking are locked by
 * whoever calls.
 */
@Injectable()
export class DepositRefunds {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentFacade,
  ) {}

  async ask(tx: Transaction, booking: Refunded): Promise<void> {
    const refundId = await this.request(tx, booking, 1);
    const row = { booking_id: booking.id, refund_id: refundId, attempt: 1, state: 'asked', updated_at: tx.now };
    await tx.insert('booking_refund', [row]);
  }

  async of(bookingId: number): Promise<DepositRefund | null> {
    const row = await this.database.one<RefundRow>(`${SELECT} WHERE booking_id = ?`, [bookingId]);
    return row && refund(row);
  }

  /** Those whose time has come, and what is to be sent of them. */
  async due(now: Date, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ booking_id: number }>(
      `SELECT booking_id FROM booking_refund WHERE state IN ('stuck', 'failed') AND retry_at <= ?
        ORDER BY retry_at, booking_id LIMIT ?`,
      [now, limit],
    );
    return rows.map((row) => row.booking_id);
  }

  /** WeChat did not pay it. The member keeps the right to it; answers how it stands, null for news of an older attempt. */
  async stopped(
    tx: Transaction,
    { id, problem }: Pick<PaymentRefund, 'id' | 'problem'>,
    to: 'stuck' | 'failed',
  ): Promise<DepositRefund | null> {
    const before = await this.byRefund(tx, id);
    if (!before) return null;
    const retryAt = nextRefundTry(tx.now, before.tries);
    const { affectedRows } = await tx.execute(
      `UPDATE booking_refund SET state = ?, problem = ?, retry_at = ?, updated_at = ?
        WHERE booking_id = ? AND refund_id = ? AND state IN ('asked', 'stuck')`,
      [to, problem, retryAt, tx.now, before.bookingId, id],
    );
    return affectedRows === 1 ? { ...before, state: to, problem, retryAt } : null;
  }

  async arrived(tx: Transaction, refundId: number): Promise<void> {
    await tx.execute(
      "UPDATE booking_refund SET state = 'returned', problem = NULL, retry_at = NULL, updated_at = ? WHERE refund_id = ?",
      [tx.now, refundId],
    );
  }

  /** Once more: answers the refund to be sent after the commit. `by` a person it starts with new patience. */
  async again(tx: Transaction, booking: Refunded, by: 'person' | 'time'): Promise<Result<{ refundId: number }>> {
    const [row] = await tx.query<RefundRow>(`${SELECT} WHERE booking_id = ? FOR UPDATE`, [booking.id]);
    if (row?.state !== 'stuck' && row?.state !== 'failed') return refuse('BOOKING_REFUND_SETTLED');
    if (by === 'time' && (row.retry_at === null || row.retry_at > tx.now)) return refuse('BOOKING_REFUND_SETTLED');
    const sent = await (row.state === 'stuck' ? this.resend(tx, row) : this.renew(tx, booking, row));
    if (!sent.ok) return sent;
    const { refundId, attempt } = sent.value;
    const { affectedRows } = await tx.execute(
      `UPDATE booking_refund SET refund_id = ?, attempt = ?, state = 'asked', tries = ?, retry_at = NULL, updated_at = ?
        WHERE booking_id = ? AND refund_id = ? AND state = ?`,
      [refundId, attempt, by === 'person' ? 0 : row.tries + 1, tx.now, booking.id, row.refund_id, row.state],
    );
    if (affectedRows !== 1) throw new WriteConflict(`refund of booking ${booking.id}`);
    return ok({ refundId });
  }

  /** Time can do nothing more: from now on it waits for a person. */
  async giveUp(tx: Transaction, bookingId: number): Promise<void> {
    await tx.execute('UPDATE booking_refund SET retry_at = NULL, updated_at = ? WHERE booking_id = ?', [
      tx.now,
      bookingId,
    ]);
  }

  private async resend(tx: Transaction, row: RefundRow): Promise<Result<{ refundId: number; attempt: number }>> {
    const { refund_id: refundId, attempt } = row;
    return (await this.payments.resendRefund(tx, refundId))
      ? ok({ refundId, attempt })
      : refuse('BOOKING_REFUND_SETTLED');
  }

  private async renew(
    tx: Transaction,
    booking: Refunded,
    row: RefundRow,
  ): Promise<Result<{ refundId: number; attempt: number }>> {
    if (booking.paymentId === null) throw new Error(`booking ${booking.id} was paid by WeChat without a payment`);
    const room = await this.payments.refundRoom(booking.paymentId, tx);
    const obstacle = room.roomFen < booking.depositFen ? 'not_paid' : room.obstacle;
    if (obstacle !== null) return refuse('BOOKING_REFUND_CLOSED', { obstacle });
    const attempt = row.attempt + 1;
    return ok({ refundId: await this.request(tx, booking, attempt), attempt });
  }

  private request(tx: Transaction, booking: Refunded, attempt: number): Promise<number> {
    const { id, paymentId, depositFen: amountFen, serviceName } = booking;
    if (paymentId === null) throw new Error(`booking ${id} was paid by WeChat without a payment`);
    const key = `booking:${id}:return`;
    const bizKey = attempt === 1 ? key : `${key}:${attempt}`;
    return this.payments.requestRefund(tx, { paymentId, amountFen, bizKey, reason: `预约定金退回：${serviceName}` });
  }

  private async byRefund(tx: Transaction, refundId: number): Promise<DepositRefund | null> {
    const [row] = await tx.query<RefundRow>(`${SELECT} WHERE refund_id = ? FOR UPDATE`, [refundId]);
    return row ? refund(row) : null;
  }
}

function refund(row: RefundRow): DepositRefund {
  return {
    bookingId: row.booking_id,
    refundId: row.refund_id,
    attempt: row.attempt,
    state: row.state,
    problem: row.problem,
    tries: row.tries,
    retryAt: row.retry_at,
  };
}
