import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Job, type JobRun } from '../jobs/job.js';

/** Long enough for any till that was offline over a holiday. */
const KEEP_DAYS = 30;

@Injectable()
export class IdempotencyJob {
  constructor(private readonly database: Database) {}

  @Job({ name: 'idempotency.purge', cron: '20 4 * * *' })
  async purge(run: JobRun): Promise<{ deleted: number }> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    return { deleted: await this.database.deleteAll('DELETE FROM idempotency_key WHERE created_at < ?', [before]) };
  }
}
