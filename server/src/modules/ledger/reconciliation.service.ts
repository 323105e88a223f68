import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, IdGenerator, type Row } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { type LedgerCheck, LedgerChecks } from './ledger-checks.js';
import { LEDGER_QUERIES, type LedgerQuery } from './reconciliation-checks.js';

export interface ReconciliationProblem {
  readonly check: string;
  /** Chinese: what is promised. */
  readonly title: string;
  readonly detail: string;
}

export interface ReconciliationReport {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly accounts: number;
  readonly journals: number;
  /** How many things were proved. */
  readonly checks: number;
  /** At most {@link SHOWN} of each kind. */
  readonly problems: readonly ReconciliationProblem[];
}

const SHOWN = 20;

/**
 * Proves that every account is what its entries and its lots say, and that the rooms above have kept what they promise
 * about the ledger; names the first that is off.
 */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
    private readonly checks: LedgerChecks,
  ) {}

  async run(): Promise<ReconciliationReport> {
    const startedAt = this.clock.now();
    const checks = [...LEDGER_QUERIES.map((query) => this.checkOf(query)), ...this.checks.all()];
    const problems: ReconciliationProblem[] = [];
    // One after the other: each may read whole tables, and the shop is open.
    for (const check of checks) {
      const details = await check.run(SHOWN);
      problems.push(...details.map((detail) => ({ check: check.name, title: check.title, detail })));
    }
    const [accounts, journals] = await Promise.all([this.count('ledger_account'), this.count('ledger_journal')]);
    const report = { startedAt, finishedAt: this.clock.now(), accounts, journals, checks: checks.length, problems };
    await this.keep(report);
    return report;
  }

  @Job({ name: 'ledger.reconcile', cron: '30 3 * * *', leaseMs: 3_600_000 })
  async nightly(): Promise<{ problems: number }> {
    return { problems: (await this.run()).problems.length };
  }

  async last(): Promise<Row | null> {
    return this.database.one(
      'SELECT started_at AS startedAt, finished_at AS finishedAt, accounts, journals, problems, first_problem AS firstProblem FROM ledger_reconciliation ORDER BY finished_at DESC LIMIT 1',
    );
  }

  private checkOf({ name, title, sql, describe }: LedgerQuery): LedgerCheck {
    const run = async (most: number): Promise<string[]> =>
      (await this.database.query<Row>(`${sql} LIMIT ${most}`)).map(describe);
    return { name, title, run };
  }

  private async count(table: 'ledger_account' | 'ledger_journal'): Promise<number> {
    return (await this.database.one<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`))?.total ?? 0;
  }

  private async keep(report: ReconciliationReport): Promise<void> {
    await this.database.execute(
      'INSERT INTO ledger_reconciliation (id, started_at, finished_at, accounts, journals, problems, first_problem) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        await this.ids.take(),
        report.startedAt,
        report.finishedAt,
        report.accounts,
        report.journals,
        report.problems.length,
        report.problems[0] ? `${report.problems[0].check}: ${report.problems[0].detail}`.slice(0, 500) : null,
      ],
    );
  }
}
