import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Job, type JobRun } from '../jobs/job.js';

const KEEP_DAYS = 30;

@Injectable()
export class OutboxJob {
  constructor(private readonly database: Database) {}

  /** Receipts outlive their events, so a late duplicate can never find its receipt gone. */
  @Job({ name: 'outbox.purge', cron: '40 4 * * *' })
  async purge(run: JobRun): Promise<{ events: number; receipts: number }> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    const events = await this.database.deleteAll("DELETE FROM outbox_event WHERE state = 'done' AND occurred_at < ?", [
      before,
    ]);
    const receipts = await this.database.deleteAll('DELETE FROM inbox_receipt WHERE received_at < ?', [
      new Date(before.getTime() - KEEP_DAYS * 86_400_000),
    ]);
    return { events, receipts };
  }
}
