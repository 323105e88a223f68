import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork, pagesById } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';
import { ComplaintNewsDesk } from './complaint-news.js';
import { ComplaintPromises } from './complaint-terms.js';
import { COMPLAINT_DUE_SOON, COMPLAINT_OVERDUE } from './complaint.events.js';
import { clockStep } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore } from './complaint.store.js';

const HOUR_MS = 3_600_000;
/** No promise reminds earlier than this. */
const EARLIEST_HOURS = 720;

/** Looks at the clock for complaints that wait for a word: each reminder and each step upwards happens once. */
@Injectable()
export class ComplaintClock {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly store: ComplaintStore,
    private readonly promises: ComplaintPromises,
    private readonly news: ComplaintNewsDesk,
  ) {}

  @Job({ name: 'complaint.watch', cron: '*/10 * * * *' })
  async watch(run: JobRun): Promise<{ told: number }> {
    const until = new Date(run.bucket.getTime() + EARLIEST_HOURS * HOUR_MS);
    let told = 0;
    for await (const page of pagesById((afterId, limit) => this.waiting(until, afterId, limit))) {
      for (const { id } of page) told += (await this.uow.run((tx) => this.step(tx, id))) ? 1 : 0;
    }
    return { told };
  }

  private waiting(until: Date, afterId: number, limit: number): Promise<{ id: number }[]> {
    return this.database.query<{ id: number }>(
      `SELECT id FROM complaint WHERE due_at <= ? AND (reminded_at IS NULL OR escalation < 2) AND id > ?
        ORDER BY id LIMIT ?`,
      [until, afterId, limit],
    );
  }

  private async step(tx: Transaction, id: number): Promise<boolean> {
    const complaint = await this.store.lock(tx, id);
    if (!complaint?.dueAt) return false;
    const step = clockStep(complaint, await this.promises.clock(complaint.storeId), tx.now);
    if (step === null) return false;
    const dueAt = complaint.dueAt.toISOString();
    if (step === 'remind') await this.remind(tx, complaint, dueAt);
    else await this.escalate(tx, complaint, dueAt, step);
    return true;
  }

  private async remind(tx: Transaction, complaint: StoredComplaint, dueAt: string): Promise<void> {
    await this.store.change(tx, complaint, { remindedAt: tx.now });
    await this.store.addEntry(tx, complaint.id, { kind: 'reminded', author: 'system' });
    tx.emit(await this.news.of(COMPLAINT_DUE_SOON, complaint, { dueAt }));
  }

  private async escalate(tx: Transaction, complaint: StoredComplaint, dueAt: string, level: 1 | 2): Promise<void> {
    const late = { remindedAt: complaint.remindedAt ?? tx.now, escalation: level };
    await this.store.change(tx, complaint, late, { was_overdue: true });
    await this.store.addEntry(tx, complaint.id, { kind: 'escalated', author: 'system', facts: { level } });
    tx.emit(await this.news.of(COMPLAINT_OVERDUE, complaint, { dueAt, level }));
  }
}
