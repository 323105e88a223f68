import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Job, type JobRun } from '../jobs/job.js';

const KEEP_DAYS = 30;
const CHUNK = 5_000;

@Injectable()
export class OutboxJob {
  constructor(private readonly database: Database) {}

  /** Receipts outlive their events, so a late duplicate can never find its receipt gone. */
  @Job({ name: 'outbox.purge', cron: '40 4 * * *' })
  async purge(run: JobRun): Promise<{ events: number; receipts: number }> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    const events = await this.deleteAll(
      "DELETE FROM outbox_event WHERE state = 'done' AND occurred_at < ? LIMIT ?",
      before,
    );
    const receipts = await this.deleteAll(
      'DELETE FROM inbox_receipt WHERE received_at < ? LIMIT ?',
      new Date(before.getTime() - KEEP_DAYS * 86_400_000),
    );
    return { events, receipts };
  }

  private async deleteAll(sql: string, before: Date): Promise<number> {
    let total = 0;
    for (;;) {
      const { affectedRows } = await this.database.execute(sql, [before, CHUNK]);
      total += affectedRows;
      if (affectedRows < CHUNK) return total;
    }
  }
}
