import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { REFUND_MACHINE, outRefundNo } from './payment.rules.js';
import type { PaymentRefund, RefundPurpose, RefundState } from './payment.types.js';

export interface StoredRefund extends PaymentRefund {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly origin: 'requested' | 'declined';
  readonly reason: string;
  readonly paymentAmountFen: number;
  readonly checks: number;
}

export interface NewRefund {
  readonly paymentId: number;
  readonly bizKey: string;
  readonly origin: 'requested' | 'declined';
  readonly purpose: RefundPurpose;
  readonly amountFen: number;
  readonly reason: string;
  /** Not before this. */
  readonly sendAt: Date;
}

interface RefundRow {
  id: number;
  out_refund_no: string;
  payment_id: number;
  biz_key: string;
  origin: 'requested' | 'declined';
  amount_fen: number;
  reason: string;
  state: RefundState;
  checks: number;
  succeeded_at: Date | null;
  out_trade_no: string;
  purpose: RefundPurpose;
  problem: string | null;
  ref_id: number;
  member_id: number;
  payment_amount_fen: number;
}

const SELECT = `SELECT r.id, r.out_refund_no, r.payment_id, r.biz_key, r.origin, r.amount_fen, r.reason, r.state, r.checks,
    r.succeeded_at, r.purpose, r.problem, p.out_trade_no, p.ref_id, p.member_id, p.amount_fen AS payment_amount_fen
  FROM payment_refund r JOIN payment p ON p.id = r.payment_id`;

export interface RefundChange {
  readonly to: RefundState;
  readonly wechatRefundId?: string | null;
  readonly problem?: string | null;
  readonly nextCheckAt: Date | null;
  readonly succeededAt?: Date | null;
}

/** The rows of refunds. Every change of state is conditional on a state from which it may come. */
@Injectable()
export class RefundStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly uow: UnitOfWork,
  ) {}

  async insert(tx: Transaction, refund: NewRefund): Promise<number> {
    const id = await this.ids.take();
    await tx.insert('payment_refund', [
      {
        id,
        out_refund_no: outRefundNo(id),
        payment_id: refund.paymentId,
        biz_key: refund.bizKey,
        origin: refund.origin,
        purpose: refund.purpose,
        amount_fen: refund.amountFen,
        reason: refund.reason,
        state: 'requested',
        send_at: refund.sendAt,
        next_check_at: refund.sendAt,
        created_at: tx.now,
        updated_at: tx.now,
      },
    ]);
    return id;
  }

  async find(id: number): Promise<StoredRefund | null> {
    const row = await this.database.one<RefundRow>(`${SELECT} WHERE r.id = ?`, [id]);
    return row ? stored(row) : null;
  }

  async findByNumber(tx: Transaction, number: string): Promise<StoredRefund | null> {
    const [row] = await tx.query<RefundRow>(`${SELECT} WHERE r.out_refund_no = ?`, [number]);
    return row ? stored(row) : null;
  }

  async findByBizKey(tx: Transaction, bizKey: string): Promise<StoredRefund | null> {
    const [row] = await tx.query<RefundRow>(`${SELECT} WHERE r.biz_key = ?`, [bizKey]);
    return row ? stored(row) : null;
  }

  /** How often this payment was asked back without being closed, and when the last of them may leave. */
  async partsOf(paymentId: number, tx?: Transaction): Promise<{ parts: number; lastSendAt: Date | null }> {
    const [row] = await (tx ?? this.database).query<{ parts: number; last_send_at: Date | null }>(
      `SELECT COUNT(CASE WHEN state <> 'closed' THEN 1 END) AS parts, MAX(send_at) AS last_send_at
         FROM payment_refund WHERE payment_id = ?`,
      [paymentId],
    );
    return { parts: row?.parts ?? 0, lastSendAt: row?.last_send_at ?? null };
  }

  async change(tx: Transaction, id: number, change: RefundChange): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment_refund SET state = ?, wechat_refund_id = COALESCE(?, wechat_refund_id), problem = ?, next_check_at = ?,
         check_claim = NULL, succeeded_at = ?, updated_at = ? WHERE id = ? AND state IN (?)`,
      [
        change.to,
        change.wechatRefundId ?? null,
        change.problem ?? null,
        change.nextCheckAt,
        change.succeededAt ?? null,
        tx.now,
        id,
        REFUND_MACHINE.sourcesOf(change.to),
      ],
    );
    return affectedRows === 1;
  }

  /** What got stuck is due again, with the patience of a new one. */
  async resend(tx: Transaction, id: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE payment_refund SET state = 'requested', problem = NULL, checks = 0, next_check_at = ?, updated_at = ?
        WHERE id = ? AND state = 'abnormal'`,
      [tx.now, tx.now, id],
    );
    return affectedRows === 1;
  }

  /** Takes this refund when it is due and nobody else has it. */
  async claim(id: number, claim: string, now: Date, leaseUntil: Date): Promise<StoredRefund | null> {
    const sql =
      'UPDATE payment_refund SET check_claim = ?, next_check_at = ?, checks = checks + 1 WHERE id = ? AND next_check_at <= ?';
    // A unit of work, as it may have to wait for somebody who has the row and still needs to read.
    const { affectedRows } = await this.uow.run((tx) => tx.execute(sql, [claim, leaseUntil, id, now]));
    return affectedRows === 1 ? this.find(id) : null;
  }

  /** Takes what is due for the holder of the claim; if it dies they come back when the lease is over. */
  async claimDue(claim: string, now: Date, leaseUntil: Date, limit: number): Promise<StoredRefund[]> {
    const { affectedRows } = await this.database.execute(
      `UPDATE payment_refund SET check_claim = ?, next_check_at = ?, checks = checks + 1
       WHERE next_check_at <= ? ORDER BY next_check_at LIMIT ?`,
      [claim, leaseUntil, now, limit],
    );
    if (affectedRows === 0) return [];
    const rows = await this.database.query<RefundRow>(`${SELECT} WHERE r.check_claim = ?`, [claim]);
    return rows.map(stored);
  }
}

function stored(row: RefundRow): StoredRefund {
  return {
    id: row.id,
    outRefundNo: row.out_refund_no,
    paymentId: row.payment_id,
    bizKey: row.biz_key,
    origin: row.origin,
    amountFen: row.amount_fen,
    reason: row.reason,
    state: row.state,
    checks: row.checks,
    succeededAt: row.succeeded_at,
    outTradeNo: row.out_trade_no,
    purpose: row.purpose,
    problem: row.problem,
    refId: row.ref_id,
    memberId: row.member_id,
    paymentAmountFen: row.payment_amount_fen,
  };
}
