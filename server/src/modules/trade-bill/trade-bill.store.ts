import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type DifferencePlan, explainsItself } from './comparison.rules.js';
import type { DifferenceState, KnownDifference, RunState } from './trade-bill.types.js';

export interface RunFigures {
  readonly digest: string | null;
  readonly billPayments: number;
  readonly billPaidFen: number;
  readonly billRefunds: number;
  readonly billRefundedFen: number;
  readonly billFeeFen: number;
  readonly ourPayments: number;
  readonly ourPaidFen: number;
  readonly ourRefunds: number;
  readonly ourRefundedFen: number;
}

export interface RunRow extends RunFigures {
  readonly billDate: string;
  readonly state: RunState;
  readonly attempts: number;
  readonly problem: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly openDifferences: number;
}

export interface DifferenceRow extends KnownDifference {
  readonly billDate: string;
  readonly explanation: string | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly foundAt: Date;
}

const RUN = `r.bill_date AS billDate, r.state, r.attempts, r.problem, r.digest, r.bill_payments AS billPayments, r.bill_paid_fen AS billPaidFen,
  r.bill_refunds AS billRefunds, r.bill_refunded_fen AS billRefundedFen, r.bill_fee_fen AS billFeeFen, r.our_payments AS ourPayments,
  r.our_paid_fen AS ourPaidFen, r.our_refunds AS ourRefunds, r.our_refunded_fen AS ourRefundedFen, r.started_at AS startedAt,
  r.finished_at AS finishedAt,
  (SELECT COUNT(*) FROM trade_bill_difference d WHERE d.bill_date = r.bill_date AND d.state = 'open') AS openDifferences`;

const DIFFERENCE = `id, bill_date AS billDate, subject, number, kind, bill_fen AS billFen, our_fen AS ourFen, bill_state AS billState,
  detail, state, explanation, closed_by AS closedBy, closed_at AS closedAt, found_at AS foundAt`;

const SYSTEM = 'system:trade-bill';

/** Rows of comparisons and of what they found. */
@Injectable()
export class TradeBillStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async lastDone(): Promise<string | null> {
    const row = await this.database.one<{ day: string | null }>(
      "SELECT MAX(bill_date) AS day FROM trade_bill_run WHERE state IN ('balanced', 'different')",
    );
    return row?.day ?? null;
  }

  run(day: string): Promise<RunRow | null> {
    return this.database.one<RunRow>(`SELECT ${RUN} FROM trade_bill_run r WHERE r.bill_date = ?`, [day]);
  }

  runs(before: string, limit: number): Promise<RunRow[]> {
    return this.database.query<RunRow>(
      `SELECT ${RUN} FROM trade_bill_run r WHERE r.bill_date < ? ORDER BY r.bill_date DESC LIMIT ?`,
      [before, limit],
    );
  }

  difference(id: number): Promise<DifferenceRow | null> {
    return this.database.one<DifferenceRow>(`SELECT ${DIFFERENCE} FROM trade_bill_difference WHERE id = ?`, [id]);
  }

  differences(
    filter: { day?: string | undefined; state?: DifferenceState | undefined },
    beforeId: number,
    limit: number,
  ): Promise<DifferenceRow[]> {
    const conditions = ['id < ?'];
    const params: (string | number)[] = [beforeId];
    if (filter.day !== undefined) {
      conditions.push('bill_date = ?');
      params.push(filter.day);
    }
    if (filter.state !== undefined) {
      conditions.push('state = ?');
      params.push(filter.state);
    }
    return this.database.query<DifferenceRow>(
      `SELECT ${DIFFERENCE} FROM trade_bill_difference WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, limit],
    );
  }

  /** Open ones of other days, the oldest first. */
  openElsewhere(day: string, limit: number): Promise<DifferenceRow[]> {
    return this.database.query<DifferenceRow>(
      `SELECT ${DIFFERENCE} FROM trade_bill_difference WHERE state = 'open' AND bill_date <> ? ORDER BY id LIMIT ?`,
      [day, limit],
    );
  }

  /** Open ones of other days that only we know of, among these numbers. */
  async missingElsewhere(day: string, numbers: readonly string[]): Promise<DifferenceRow[]> {
    if (numbers.length === 0) return [];
    return this.database.query<DifferenceRow>(
      `SELECT ${DIFFERENCE} FROM trade_bill_difference
        WHERE number IN (?) AND state = 'open' AND kind = 'missing_there' AND bill_date <> ?`,
      [numbers, day],
    );
  }

  /** Those of these numbers that a bill of another day had, though our books have them on this one. */
  async lateElsewhere(day: string, numbers: readonly string[]): Promise<Set<string>> {
    if (numbers.length === 0) return new Set();
    const rows = await this.database.query<{ subject: string; number: string }>(
      "SELECT subject, number FROM trade_bill_difference WHERE number IN (?) AND kind = 'late' AND bill_date <> ?",
      [numbers, day],
    );
    return new Set(rows.map(({ subject, number }) => `${subject}/${number}`));
  }

  /** Takes the day's row: those who compare the same day write one after the other. */
  async beginWriting(tx: Transaction, day: string, startedAt: Date): Promise<KnownDifference[]> {
    await tx.execute(
      `INSERT INTO trade_bill_run (bill_date, state, attempts, started_at, finished_at) VALUES (?, 'failed', 1, ?, ?)
       ON DUPLICATE KEY UPDATE attempts = attempts + 1, started_at = VALUES(started_at)`,
      [day, startedAt, tx.now],
    );
    return tx.query<KnownDifference>(`SELECT ${DIFFERENCE} FROM trade_bill_difference WHERE bill_date = ?`, [day]);
  }

  /** A failure says why and leaves what an earlier run has found as it was. */
  async fail(tx: Transaction, day: string, problem: string): Promise<void> {
    await tx.execute('UPDATE trade_bill_run SET problem = ?, finished_at = ? WHERE bill_date = ?', [
      problem.slice(0, 200),
      tx.now,
      day,
    ]);
  }

  async write(tx: Transaction, day: string, plan: DifferencePlan): Promise<void> {
    const ids = await this.ids.takeMany(plan.insert.length);
    await tx.insert(
      'trade_bill_difference',
      plan.insert.map((difference, index) => ({
        id: ids[index] as number,
        bill_date: day,
        subject: difference.subject,
        number: difference.number,
        kind: difference.kind,
        bill_fen: difference.billFen,
        our_fen: difference.ourFen,
        bill_state: difference.billState,
        detail: difference.detail,
        state: explainsItself(difference) ? 'explained' : 'open',
        explanation: explainsItself(difference) ? '双方金额一致，只是记账日不同' : null,
        closed_by: explainsItself(difference) ? SYSTEM : null,
        closed_at: explainsItself(difference) ? tx.now : null,
        found_at: tx.now,
      })),
    );
    for (const { id, difference } of plan.reopen) {
      await tx.execute(
        `UPDATE trade_bill_difference SET state = 'open', bill_fen = ?, our_fen = ?, bill_state = ?, detail = ?, explanation = NULL,
           closed_by = NULL, closed_at = NULL WHERE id = ?`,
        [difference.billFen, difference.ourFen, difference.billState, difference.detail, id],
      );
    }
    await this.explain(tx, plan.gone, '再次核对时已经一致');
  }

  async explain(tx: Transaction, ids: readonly number[], explanation: string): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(
      "UPDATE trade_bill_difference SET state = 'explained', explanation = ?, closed_by = ?, closed_at = ? WHERE id IN (?) AND state = 'open'",
      [explanation, SYSTEM, tx.now, ids],
    );
  }

  async resolve(tx: Transaction, id: number, reason: string, by: string): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      "UPDATE trade_bill_difference SET state = 'resolved', explanation = ?, closed_by = ?, closed_at = ? WHERE id = ? AND state = 'open'",
      [reason, by, tx.now, id],
    );
    return affectedRows === 1;
  }

  async finish(tx: Transaction, day: string, figures: RunFigures): Promise<void> {
    await tx.execute(
      `UPDATE trade_bill_run SET state = 'different', problem = NULL, digest = ?, bill_payments = ?, bill_paid_fen = ?, bill_refunds = ?,
         bill_refunded_fen = ?, bill_fee_fen = ?, our_payments = ?, our_paid_fen = ?, our_refunds = ?, our_refunded_fen = ?, finished_at = ?
        WHERE bill_date = ?`,
      [
        figures.digest,
        figures.billPayments,
        figures.billPaidFen,
        figures.billRefunds,
        figures.billRefundedFen,
        figures.billFeeFen,
        figures.ourPayments,
        figures.ourPaidFen,
        figures.ourRefunds,
        figures.ourRefundedFen,
        tx.now,
        day,
      ],
    );
    await this.settleDays(tx);
  }

  /** A day on which nothing is open any more is balanced, whoever or whatever closed the last difference. */
  async settleDays(tx: Transaction): Promise<void> {
    await tx.execute(
      `UPDATE trade_bill_run SET state = 'balanced' WHERE state = 'different'
          AND NOT EXISTS (SELECT 1 FROM trade_bill_difference d WHERE d.bill_date = trade_bill_run.bill_date AND d.state = 'open')`,
    );
  }
}
