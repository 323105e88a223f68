import { Injectable } from '@nestjs/common';
import { addDays, addMonths, businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, type Transaction, UnitOfWork, readJson } from '../../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { AuditFacade } from '../../audit/index.js';
import { CounterStore } from '../counters/counter.store.js';
import {
  type CommissionRule,
  type Statement,
  type StatementLine,
  rulesProblem,
  statementOf,
} from './commission.rules.js';

export interface RuleSet {
  readonly version: number;
  readonly fromMonth: string;
  readonly rules: readonly CommissionRule[];
}

export interface DrawnStatement extends Statement {
  readonly staffId: number;
  readonly storeId: number;
  readonly version: number;
}

interface RuleRow {
  version: number;
  from_month: string;
  rules: unknown;
}

interface StatementRow {
  staff_id: number;
  store_id: number;
  version: number;
  statement_lines: unknown;
  total_fen: number;
}

export function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Rules of commission by version, and the statements that were drawn up under them. */
@Injectable()
export class CommissionStore {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly counters: CounterStore,
    private readonly audit: AuditFacade,
    private readonly clock: Clock,
  ) {}

  async versions(): Promise<RuleSet[]> {
    const rows = await this.database.query<RuleRow>(
      'SELECT version, from_month, rules FROM performance_rule_set ORDER BY version DESC LIMIT 50',
    );
    return rows.map(ruleSetOf);
  }

  /** The newest version that holds from this month or an earlier one. */
  async rulesOf(month: string): Promise<RuleSet> {
    const row = await this.database.one<RuleRow>(
      'SELECT version, from_month, rules FROM performance_rule_set WHERE from_month <= ? ORDER BY from_month DESC, version DESC LIMIT 1',
      [month],
    );
    return row ? ruleSetOf(row) : { version: 0, fromMonth: month, rules: [] };
  }

  /** A version for months to come or the one that runs: what has been drawn up is never drawn again. */
  async publish(
    by: { actor: StaffActor; request: RequestInfo },
    wish: { fromMonth: string; rules: readonly CommissionRule[] },
  ): Promise<Result<null>> {
    const problem = rulesProblem(wish.rules);
    if (problem !== null) return refuse('COMMISSION_RULES_INVALID', { problem });
    if (wish.fromMonth < businessDate(this.clock.now()).slice(0, 7)) {
      return refuse('COMMISSION_RULES_INVALID', { problem: '不能改过去月份的规则' });
    }
    await this.uow.run((tx) => this.insertRules(tx, by, wish), { duplicateIsConflict: true });
    return ok(null);
  }

  async drawn(month: string, where: { staffId?: number; storeId?: number }): Promise<DrawnStatement[]> {
    const conditions = ['month = ?'];
    const params: (string | number)[] = [month];
    for (const [column, value] of [
      ['staff_id', where.staffId],
      ['store_id', where.storeId],
    ] as const) {
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      params.push(value);
    }
    const rows = await this.database.query<StatementRow>(
      `SELECT staff_id, store_id, version, statement_lines, total_fen FROM performance_statement
        WHERE ${conditions.join(' AND ')} ORDER BY store_id, total_fen DESC, staff_id LIMIT 1000`,
      params,
    );
    return rows.map((row) => ({
      ...{ staffId: row.staff_id, storeId: row.store_id, version: row.version, totalFen: row.total_fen },
      lines: readJson<StatementLine[]>(row.statement_lines),
    }));
  }

  /** On the third, when the last news of the month has long been heard. Once for each person, store and month. */
  @Job({ name: 'performance.statements', cron: '30 3 3 * *', leaseMs: 20 * 60_000 })
  async drawUp(): Promise<{ drawn: number }> {
    const month = addMonths(businessDate(this.clock.now()), -1).slice(0, 7);
    const [{ version, rules }, sums] = await Promise.all([
      this.rulesOf(month),
      this.counters.sums({ stores: 'chain' }, daysOfMonth(month)),
    ]);
    let drawn = 0;
    for (const { staffId, storeId, figures } of sums) {
      const { lines, totalFen } = statementOf(rules, figures);
      const row = [staffId, month, storeId, version, JSON.stringify(lines), totalFen];
      drawn += await this.uow.run(async (tx) => {
        await tx.execute(
          `INSERT INTO performance_statement (staff_id, month, store_id, version, statement_lines, total_fen, drawn_at)
            VALUES (?) ON DUPLICATE KEY UPDATE month = month`,
          [[...row, tx.now]],
        );
        return 1;
      });
    }
    return { drawn };
  }

  private async insertRules(
    tx: Transaction,
    { actor, request }: { actor: StaffActor; request: RequestInfo },
    { fromMonth, rules }: { fromMonth: string; rules: readonly CommissionRule[] },
  ): Promise<void> {
    // The first version comes with the software and stays: who holds it is alone with the book.
    await tx.query('SELECT version FROM performance_rule_set WHERE version = 1 FOR UPDATE');
    const [newest] = await tx.query<{ version: number }>('SELECT MAX(version) AS version FROM performance_rule_set');
    const version = (newest?.version ?? 0) + 1;
    const row = { version, from_month: fromMonth, rules: JSON.stringify(rules) };
    await tx.insert('performance_rule_set', [{ ...row, published_by: actor.staffId, published_at: tx.now }]);
    const subject = `commission-rules:${version}`;
    await this.audit.record(tx, {
      ...{ actor, action: 'performance.rules.publish', subject, request, after: { fromMonth, rules } },
    });
  }
}

function ruleSetOf(row: RuleRow): RuleSet {
  return { version: row.version, fromMonth: row.from_month, rules: readJson<CommissionRule[]>(row.rules) };
}
