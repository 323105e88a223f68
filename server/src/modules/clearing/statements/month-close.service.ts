import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { OrganizationFacade } from '../../organization/index.js';
import { type Month, endOfMonth, monthAfter, monthsToClose } from './month.rules.js';
import { StatementStore } from './statement.store.js';
import { statementsOf } from './statement.rules.js';

/** Lines taken into a month in one transaction: each is short, and nobody who clears a sale waits for long. */
const CHUNK = 5_000;

/**
 * Closes months. Lines are given their month in small steps, the last of which writes the statements; each step holds
 * the month's row, so any number of workers may close at once and every line belongs to one month. A fact that is told
 * of later than its month was closed belongs to the next.
 */
@Injectable()
export class MonthCloseService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly statements: StatementStore,
    private readonly organization: OrganizationFacade,
  ) {}

  /** Some hours into the new month, so that news of the last sales has arrived. */
  @Job({ name: 'clearing.close-month', cron: '30 2 1-3 * *', leaseMs: 3_600_000 })
  async closeDue(): Promise<{ closed: Month[] }> {
    const last = await this.database.one<{ month: Month | null }>(
      "SELECT MAX(month) AS month FROM clearing_month WHERE state = 'closed'",
    );
    const first = await this.database.one<{ at: Date | null }>(
      'SELECT MIN(effective_at) AS at FROM clearing_line WHERE month IS NULL',
    );
    const closed: Month[] = [];
    for (const month of monthsToClose(last?.month ?? null, first?.at ?? null, this.clock.now())) {
      if (await this.close(month)) closed.push(month);
    }
    return { closed };
  }

  /** False when somebody else was faster. */
  private async close(month: Month): Promise<boolean> {
    await this.uow.run((tx) => this.begin(tx, month));
    for (;;) {
      const step = await this.uow.run((tx) => this.step(tx, month));
      if (step !== 'more') return step === 'closed';
    }
  }

  /** From here on the month before can't be settled any more: what is left of it is carried over. */
  private async begin(tx: Transaction, month: Month): Promise<void> {
    await this.statements.lockMonths(tx, [monthAfter(month, -1)]);
    await tx.execute(
      "INSERT INTO clearing_month (month, state, started_at) VALUES (?, 'closing', ?) ON DUPLICATE KEY UPDATE month = VALUES(month)",
      [month, tx.now],
    );
  }

  private async step(tx: Transaction, month: Month): Promise<'more' | 'closed' | 'late'> {
    const [row] = await this.statements.lockMonths(tx, [month]);
    if (row?.state !== 'closing') return 'late';
    const { affectedRows } = await tx.execute(
      `UPDATE clearing_line SET month = ? WHERE month IS NULL AND effective_at < ? ORDER BY id LIMIT ${CHUNK}`,
      [month, endOfMonth(month)],
    );
    if (affectedRows === CHUNK) return 'more';
    await this.finish(tx, month);
    return 'closed';
  }

  private async finish(tx: Transaction, month: Month): Promise<void> {
    const pairs = await this.statements.pairsOf(tx, month);
    const before = await this.statements.standings(tx, monthAfter(month, -1));
    const statements = statementsOf(pairs, before);
    const names = new Map<number, string>();
    for (const { legalEntityId } of statements) {
      names.set(legalEntityId, (await this.organization.legalEntity(legalEntityId))?.name ?? `主体 ${legalEntityId}`);
    }
    await this.statements.insert(tx, month, statements, names);
    await tx.execute("UPDATE clearing_month SET state = 'closed', closed_at = ? WHERE month = ?", [tx.now, month]);
  }
}
