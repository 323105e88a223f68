import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, IdGenerator, type Row } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';

export interface ReconciliationReport {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly accounts: number;
  readonly journals: number;
  /** At most {@link SHOWN} of each kind. */
  readonly problems: readonly { check: string; detail: string }[];
}

interface Check {
  name: string;
  sql: string;
  describe: (row: Row) => string;
}

const SHOWN = 20;

/** Each finds rows that must not exist. Invariants I1–I3 and I9 of the ledger, and the lots' and holds' sums. */
const CHECKS: readonly Check[] = [
  {
    name: 'journal balances',
    sql: `SELECT j.id, j.biz_key, a.unit, SUM(e.amount) AS difference FROM ledger_journal j
            JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
           GROUP BY j.id, j.biz_key, a.unit HAVING SUM(e.amount) <> 0`,
    describe: (row) => `journal ${row['id']} (${row['biz_key']}) is off by ${row['difference']} ${row['unit']}`,
  },
  {
    name: 'journal has entries',
    sql: `SELECT j.id, j.biz_key FROM ledger_journal j LEFT JOIN ledger_entry e ON e.journal_id = j.id WHERE e.journal_id IS NULL`,
    describe: (row) => `journal ${row['id']} (${row['biz_key']}) has no entries`,
  },
  {
    name: 'entry has a journal and an account',
    sql: `SELECT e.journal_id, e.line FROM ledger_entry e LEFT JOIN ledger_journal j ON j.id = e.journal_id
            LEFT JOIN ledger_account a ON a.id = e.account_id WHERE j.id IS NULL OR a.id IS NULL`,
    describe: (row) => `entry ${row['journal_id']}/${row['line']} hangs in the air`,
  },
  {
    name: 'balance = sum of entries',
    sql: `SELECT a.address, a.balance, a.seq, COALESCE(s.total, 0) AS total, COALESCE(s.entries, 0) AS entries FROM ledger_account a
            LEFT JOIN (SELECT account_id, SUM(amount) AS total, COUNT(*) AS entries FROM ledger_entry GROUP BY account_id) s ON s.account_id = a.id
           WHERE a.balance <> COALESCE(s.total, 0) OR a.seq <> COALESCE(s.entries, 0)`,
    describe: (row) =>
      `account ${row['address']} has ${row['balance']} at position ${row['seq']}, its ${row['entries']} entries sum to ${row['total']}`,
  },
  {
    name: 'balance = sum of lots',
    sql: `SELECT a.address, a.balance, a.held, COALESCE(s.remaining, 0) AS remaining, COALESCE(s.held, 0) AS lots_held FROM ledger_account a
            LEFT JOIN (SELECT account_id, SUM(remaining) AS remaining, SUM(held) AS held FROM ledger_lot GROUP BY account_id) s ON s.account_id = a.id
           WHERE a.book IN ('principal', 'bonus', 'points') AND (a.balance <> COALESCE(s.remaining, 0) OR a.held <> COALESCE(s.held, 0))`,
    describe: (row) =>
      `account ${row['address']} has ${row['balance']} (held ${row['held']}), its lots ${row['remaining']} (held ${row['lots_held']})`,
  },
  {
    name: 'lot = sum of its entries',
    sql: `SELECT l.id, a.address, l.remaining, COALESCE(s.total, 0) AS total FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
            LEFT JOIN (SELECT lot_id, SUM(amount) AS total FROM ledger_entry WHERE lot_id IS NOT NULL GROUP BY lot_id) s ON s.lot_id = l.id
           WHERE l.remaining <> COALESCE(s.total, 0) OR l.is_open <> (l.remaining > 0)`,
    describe: (row) =>
      `lot ${row['id']} of ${row['address']} has ${row['remaining']}, its entries sum to ${row['total']}`,
  },
  {
    name: 'held = sum of pending holds',
    sql: `SELECT l.id, a.address, l.held, COALESCE(s.total, 0) AS total FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
            LEFT JOIN (SELECT x.lot_id, SUM(x.amount) AS total FROM ledger_hold h JOIN ledger_hold_line x ON x.hold_id = h.id
                        WHERE h.state = 'pending' GROUP BY x.lot_id) s ON s.lot_id = l.id
           WHERE l.held <> COALESCE(s.total, 0)`,
    describe: (row) =>
      `lot ${row['id']} of ${row['address']} holds ${row['held']}, its pending holds sum to ${row['total']}`,
  },
  {
    name: 'running balance',
    sql: `SELECT address, seq, balance_after, running FROM (
            SELECT a.address, e.seq, e.balance_after, SUM(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.seq) AS running,
                   ROW_NUMBER() OVER (PARTITION BY e.account_id ORDER BY e.seq) AS position
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE a.owner = 'member'
          ) AS x WHERE seq IS NULL OR seq <> position OR balance_after <> running`,
    describe: (row) =>
      `account ${row['address']} entry ${row['seq']} says ${row['balance_after']}, the running total is ${row['running']}`,
  },
];

/** Proves that every account is what its entries and its lots say, and names the first that is off. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ReconciliationReport> {
    const startedAt = this.clock.now();
    const problems: { check: string; detail: string }[] = [];
    for (const check of CHECKS) {
      const rows = await this.database.query<Row>(`${check.sql} LIMIT ${SHOWN}`);
      problems.push(...rows.map((row) => ({ check: check.name, detail: check.describe(row) })));
    }
    const [accounts, journals] = await Promise.all([this.count('ledger_account'), this.count('ledger_journal')]);
    const report = { startedAt, finishedAt: this.clock.now(), accounts, journals, problems };
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
