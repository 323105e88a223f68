import { Injectable } from '@nestjs/common';
import {
  Database,
  type SqlParam,
  type Transaction,
  UnitOfWork,
  type WriteBatch,
  readJson,
} from '../../platform/database/index.js';
import type { PayParams } from './pay-params.dto.js';
import type { NewPayment, Payment, PaymentPurpose, PaymentState } from './payment.types.js';

interface PaymentRow {
  id: number;
  out_trade_no: string;
  purpose: PaymentPurpose;
  ref_id: number;
  member_id: number;
  store_id: number;
  openid: string;
  description: string;
  amount_fen: number;
  refunded_fen: number;
  refund_reserved_fen: number;
  state: PaymentState;
  transaction_id: string | null;
  pay_params: unknown;
  prepay_requested_at: Date | null;
  checks: number;
  expires_at: Date;
  paid_at: Date | null;
  created_at: Date;
}

/** A payment with what only this room needs to know. */
export interface StoredPayment extends Payment {
  readonly payParams: PayParams | null;
  /** Null as long as nobody can have told WeChat. */
  readonly prepayRequestedAt: Date | null;
  readonly checks: number;
  readonly refundReservedFen: number;
}

const COLUMNS = `id, out_trade_no, purpose, ref_id, member_id, store_id, openid, description, amount_fen, refunded_fen, refund_reserved_fen, state,
  transaction_id, pay_params, prepay_requested_at, checks, expires_at, paid_at, created_at`;

/** The rows of payments. Every change of state is conditional on the state it comes from. */
@Injectable()
export class PaymentStore {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
  ) {}

  async find(id: number): Promise<StoredPayment | null> {
    const row = await this.database.one<PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE id = ?`, [id]);
    return row ? stored(row) : null;
  }

  async list(where: string, params: readonly SqlParam[], limit: number): Promise<StoredPayment[]> {
    const rows = await this.database.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM payment WHERE ${where} ORDER BY id DESC LIMIT ?`,
      [...params, limit],
    );
    return rows.map(stored);
  }

  async lock(tx: Transaction, key: { id: number } | { outTradeNo: string }): Promise<StoredPayment | null> {
    const [column, value] = 'id' in key ? ['id', key.id] : ['out_trade_no', key.outTradeNo];
    const [row] = await tx.query<PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE ${column} = ? FOR UPDATE`, [value]);
    return row ? stored(row) : null;
  }

  insertIn(batch: WriteBatch, payment: { id: number; outTradeNo: string } & NewPayment, now: Date): void {
    batch.insert('payment', [
      {
        id: payment.id,
        out_trade_no: payment.outTradeNo,
        purpose: payment.purpose,
        ref_id: payment.refId,
        member_id: payment.memberId,
        store_id: payment.storeId,
        openid: payment.openid,
        description: payment.description,
        amount_fen: payment.amountFen,
        state: 'created',
        expires_at: payment.expiresAt,
        // Whoever never comes to pay still has to be told that it is over.
        next_check_at: payment.expiresAt,
        created_at: now,
        updated_at: now,
      },
    ]);
  }

  /** True for the first: from here on WeChat may know the order. */
  async beginPaying(tx: Transaction, id: number, nextCheckAt: Date): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment SET state = 'paying', prepay_requested_at = ?, next_check_at = ?, updated_at = ?
       WHERE id = ? AND state = 'created'`,
      [tx.now, nextCheckAt, tx.now, id],
    );
    return affectedRows === 1;
  }

  /** Keeps the first parameters that came back; nothing once the payment has ended. */
  async keepPayParams(id: number, payParams: PayParams, now: Date): Promise<void> {
    const sql =
      "UPDATE payment SET pay_params = ?, updated_at = ? WHERE id = ? AND state = 'paying' AND pay_params IS NULL";
    // A unit of work, as it may have to wait for somebody who has the row and still needs to read.
    await this.uow.run((tx) => tx.execute(sql, [JSON.stringify(payParams), now, id]));
  }

  async markPaid(tx: Transaction, id: number, paid: { transactionId: string; paidAt: Date }): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment SET state = 'paid', transaction_id = ?, paid_at = ?, next_check_at = NULL, check_claim = NULL, updated_at = ?
       WHERE id = ? AND state IN ('created', 'paying', 'closed')`,
      [paid.transactionId, paid.paidAt, tx.now, id],
    );
    return affectedRows === 1;
  }

  async markClosed(
    tx: Transaction,
    id: number,
    from: readonly PaymentState[],
    nextCheckAt: Date | null,
  ): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment SET state = 'closed', closed_at = ?, next_check_at = ?, check_claim = NULL, updated_at = ?
       WHERE id = ? AND state IN (?)`,
      [tx.now, nextCheckAt, tx.now, id, from],
    );
    return affectedRows === 1;
  }

  /** Sets aside a part of what was paid; false when that much is no longer there. */
  async reserveRefund(tx: Transaction, id: number, amountFen: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment SET refund_reserved_fen = refund_reserved_fen + ?, updated_at = ?
       WHERE id = ? AND state = 'paid' AND refund_reserved_fen + ? <= amount_fen`,
      [amountFen, tx.now, id, amountFen],
    );
    return affectedRows === 1;
  }

  async releaseRefund(tx: Transaction, id: number, amountFen: number): Promise<void> {
    await tx.execute('UPDATE payment SET refund_reserved_fen = refund_reserved_fen - ?, updated_at = ? WHERE id = ?', [
      amountFen,
      tx.now,
      id,
    ]);
  }

  async addRefunded(tx: Transaction, id: number, amountFen: number): Promise<void> {
    // The state comes first: it is judged on the sum before this refund on every server.
    await tx.execute(
      `UPDATE payment SET state = CASE WHEN refunded_fen + ? = amount_fen THEN 'refunded' ELSE state END,
         refunded_fen = refunded_fen + ?, updated_at = ? WHERE id = ?`,
      [amountFen, amountFen, tx.now, id],
    );
  }

  /** Takes due payments for the holder of the claim; if it dies they come back when the lease is over. */
  async claimDue(claim: string, now: Date, leaseUntil: Date, limit: number): Promise<StoredPayment[]> {
    const { affectedRows } = await this.database.execute(
      `UPDATE payment SET check_claim = ?, next_check_at = ?, checks = checks + 1
       WHERE next_check_at <= ? ORDER BY next_check_at LIMIT ?`,
      [claim, leaseUntil, now, limit],
    );
    if (affectedRows === 0) return [];
    const rows = await this.database.query<PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE check_claim = ?`, [claim]);
    return rows.map(stored);
  }

  /** Nothing happens when the payment has ended meanwhile: that took the claim away. */
  async reschedule(id: number, claim: string, nextCheckAt: Date | null): Promise<void> {
    await this.database.execute(
      'UPDATE payment SET next_check_at = ?, check_claim = NULL WHERE id = ? AND check_claim = ?',
      [nextCheckAt, id, claim],
    );
  }
}

function stored(row: PaymentRow): StoredPayment {
  return {
    id: row.id,
    outTradeNo: row.out_trade_no,
    purpose: row.purpose,
    refId: row.ref_id,
    memberId: row.member_id,
    storeId: row.store_id,
    openid: row.openid,
    description: row.description,
    amountFen: row.amount_fen,
    refundedFen: row.refunded_fen,
    refundReservedFen: row.refund_reserved_fen,
    state: row.state,
    transactionId: row.transaction_id,
    payParams: row.pay_params === null ? null : readJson<PayParams>(row.pay_params),
    prepayRequestedAt: row.prepay_requested_at,
    checks: row.checks,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    paidAt: row.paid_at,
  };
}
