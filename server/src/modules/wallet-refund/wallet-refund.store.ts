import { Injectable } from '@nestjs/common';
import { Database, type Row, type SqlParam, type Transaction, WriteConflict } from '../../platform/database/index.js';
import type { EarlierRefunds } from './rules/refund-computation.rules.js';
import { ENDED, LINE_MACHINE } from './rules/refund-state.rules.js';
import {
  LINE_COLUMNS,
  type LineRow,
  PAYOUT_COLUMNS,
  type PayoutRow,
  REFUND_COLUMNS,
  type RefundRow,
  type StoredLine,
  type StoredPayout,
  type StoredRefund,
  storedLine,
  storedPayout,
  storedRefund,
} from './wallet-refund.rows.js';
import type { RefundCause, RefundComputation, RefundLineState, WalletRefundState } from './wallet-refund.types.js';

export type NewRefund = Omit<StoredRefund, 'decidedBy' | 'decidedAt' | 'decisionNote' | 'endedAt' | 'state' | 'cause'>;

export interface LineChange {
  readonly to: RefundLineState;
  /** Columns that change with the state. */
  readonly set?: Row;
}

/** The rows of refunds. Every change of a line is conditional on a state from which it may come. */
@Injectable()
export class WalletRefundStore {
  constructor(private readonly database: Database) {}

  async find(id: number, tx?: Transaction): Promise<StoredRefund | null> {
    const [row] = await (tx ?? this.database).query<RefundRow>(
      `SELECT ${REFUND_COLUMNS} FROM wallet_refund WHERE id = ?`,
      [id],
    );
    return row ? storedRefund(row) : null;
  }

  /** Everything that moves a refund passes its row first. */
  async lock(tx: Transaction, id: number): Promise<StoredRefund> {
    const [row] = await tx.query<RefundRow>(`SELECT ${REFUND_COLUMNS} FROM wallet_refund WHERE id = ? FOR UPDATE`, [
      id,
    ]);
    if (!row) throw new Error(`no wallet refund ${id}`);
    return storedRefund(row);
  }

  async lines(refundIds: readonly number[], tx?: Transaction): Promise<StoredLine[]> {
    if (refundIds.length === 0) return [];
    const rows = await (tx ?? this.database).query<LineRow>(
      `SELECT ${LINE_COLUMNS} FROM wallet_refund_line WHERE refund_id IN (?) ORDER BY refund_id, line`,
      [refundIds],
    );
    return rows.map(storedLine);
  }

  async lineOfPaymentRefund(tx: Transaction, paymentRefundId: number): Promise<StoredLine | null> {
    const [row] = await tx.query<LineRow>(
      `SELECT ${LINE_COLUMNS} FROM wallet_refund_line WHERE payment_refund_id = ?`,
      [paymentRefundId],
    );
    return row ? storedLine(row) : null;
  }

  async payouts(refundId: number): Promise<StoredPayout[]> {
    const rows = await this.database.query<PayoutRow>(
      `SELECT ${PAYOUT_COLUMNS} FROM wallet_refund_payout WHERE refund_id = ? ORDER BY id`,
      [refundId],
    );
    return rows.map(storedPayout);
  }

  /** What was refunded of these lots before, by lot. */
  async earlier(lotKeys: readonly number[], tx: Transaction | null): Promise<Map<number, EarlierRefunds>> {
    if (lotKeys.length === 0) return new Map();
    const rows = await (tx ?? this.database).query<{ lot_key: number; face: number; granted: number }>(
      `SELECT lot_key, SUM(principal_fen + bonus_fen) AS face, SUM(refund_fen + deduction_fen) AS granted
         FROM wallet_refund_line WHERE lot_key IN (?) AND kind = 'lot' AND state = 'paid' GROUP BY lot_key`,
      [lotKeys],
    );
    return new Map(rows.map((row) => [row.lot_key, { faceFen: row.face, refundFen: row.granted }]));
  }

  async insert(tx: Transaction, refund: NewRefund): Promise<void> {
    await tx.insert('wallet_refund', [
      {
        id: refund.id,
        member_id: refund.memberId,
        legal_entity_id: refund.legalEntityId,
        store_id: refund.storeId,
        state: 'requested',
        reason: refund.reason,
        asked_cause: refund.askedCause,
        cause: refund.askedCause,
        note: refund.note,
        requested_by: refund.requestedBy,
        requested_at: refund.requestedAt,
        due_on: refund.dueOn,
        refund_fen: refund.refundFen,
        computation: JSON.stringify(refund.computation),
        updated_at: tx.now,
      },
    ]);
  }

  /** A lot that another request has open is a duplicate key. */
  async insertLines(tx: Transaction, lines: readonly StoredLine[]): Promise<void> {
    await tx.insert(
      'wallet_refund_line',
      lines.map((line) => ({
        refund_id: line.refundId,
        line: line.line,
        kind: line.kind,
        lot_key: line.lotKey,
        open_lot_key: line.kind === 'lot' ? line.lotKey : null,
        topup_id: line.topupId,
        store_id: line.storeId,
        payment_id: line.paymentId,
        paid_fen: line.paidFen,
        principal_lot_id: line.principalLotId,
        bonus_lot_id: line.bonusLotId,
        principal_fen: line.principalFen,
        bonus_fen: line.bonusFen,
        refund_fen: line.refundFen,
        deduction_fen: line.deductionFen,
        interest_bp: line.interestBp,
        interest_fen: line.interestFen,
        way: line.way,
        manual_reason: line.manualReason,
        state: line.state,
        manual_by: line.manualBy,
      })),
    );
  }

  async insertPayout(tx: Transaction, payout: StoredPayout, proofKey: string): Promise<void> {
    await tx.insert('wallet_refund_payout', [
      {
        id: payout.id,
        refund_id: payout.refundId,
        method: payout.method,
        amount_fen: payout.amountFen,
        store_id: payout.storeId,
        proof_no: payout.proofNo,
        proof_key: proofKey,
        payee_note: payout.payeeNote,
        paid_by: payout.paidBy,
        paid_at: payout.paidAt,
      },
    ]);
  }

  /** For those who hold the refund's lock and have seen the line: anything else is a conflict. */
  async moveLine(tx: Transaction, line: StoredLine, change: LineChange): Promise<void> {
    if (!(await this.tryMoveLine(tx, line, change))) {
      throw new WriteConflict(`line ${line.line} of wallet refund ${line.refundId}`);
    }
  }

  /** False when the line is no longer in a state from which it may come there. */
  async tryMoveLine(tx: Transaction, { refundId, line }: StoredLine, { to, set = {} }: LineChange): Promise<boolean> {
    const ends = to === 'paid' || to === 'void';
    const change: Row = { ...set, state: to, ...(ends ? { open_lot_key: null } : {}) };
    const columns = Object.keys(change);
    const { affectedRows } = await tx.execute(
      `UPDATE wallet_refund_line SET ${columns.map((column) => `${column} = ?`).join(', ')}
        WHERE refund_id = ? AND line = ? AND state IN (?)`,
      [...columns.map((column) => change[column] as SqlParam), refundId, line, LINE_MACHINE.sourcesOf(to)],
    );
    return affectedRows === 1;
  }

  /** What a line is worth, as decided. Only while it waits for the decision. */
  async reviseLine(
    tx: Transaction,
    { refundId, line }: StoredLine,
    to: { refundFen: number; deductionFen: number; interestBp: number },
  ): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE wallet_refund_line SET refund_fen = ?, deduction_fen = ?, interest_bp = ?
        WHERE refund_id = ? AND line = ? AND state = 'waiting'`,
      [to.refundFen, to.deductionFen, to.interestBp, refundId, line],
    );
    if (affectedRows !== 1) throw new WriteConflict(`line ${line} of wallet refund ${refundId}`);
  }

  async decide(
    tx: Transaction,
    id: number,
    decision: { by: string; note: string | null; cause: RefundCause; computation: RefundComputation },
  ): Promise<void> {
    const { by, note, cause, computation } = decision;
    const { affectedRows } = await tx.execute(
      `UPDATE wallet_refund SET decided_by = ?, decided_at = ?, decision_note = ?, cause = ?, computation = ?, refund_fen = ?,
         updated_at = ? WHERE id = ? AND state = 'requested'`,
      [by, tx.now, note, cause, JSON.stringify(computation), computation.refundFen, tx.now, id],
    );
    if (affectedRows !== 1) throw new WriteConflict(`wallet refund ${id}`);
  }

  async move(tx: Transaction, refund: StoredRefund, to: WalletRefundState, set: Row = {}): Promise<void> {
    if (refund.state === to && Object.keys(set).length === 0) return;
    const change: Row = { ...set, state: to, updated_at: tx.now, ...(ENDED.includes(to) ? { ended_at: tx.now } : {}) };
    const columns = Object.keys(change);
    const { affectedRows } = await tx.execute(
      `UPDATE wallet_refund SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND ended_at IS NULL`,
      [...columns.map((column) => change[column] as SqlParam), refund.id],
    );
    if (affectedRows !== 1) throw new WriteConflict(`wallet refund ${refund.id}`);
  }

  async list(where: string, params: readonly SqlParam[], limit: number): Promise<StoredRefund[]> {
    const rows = await this.database.query<RefundRow>(
      `SELECT ${REFUND_COLUMNS} FROM wallet_refund WHERE ${where} ORDER BY id DESC LIMIT ?`,
      [...params, limit],
    );
    return rows.map(storedRefund);
  }
}
