import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Job, type JobRun } from './job.js';

@Injectable()
export class JobHistoryJob {
  constructor(private readonly database: Database) {}

  /** Keeps a month of runs; the newest finished run of each job stays, because it is the watermark. */
  @Job({ name: 'jobs.purge', cron: '0 5 * * *' })
  async purge(run: JobRun): Promise<{ deleted: number }> {
    const before = new Date(run.bucket.getTime() - 30 * 86_400_000);
    const newest = await this.database.query<{ job: string; bucket: Date }>(
      'SELECT job, MAX(bucket) AS bucket FROM job_run WHERE finished_at IS NOT NULL GROUP BY job',
    );
    let deleted = 0;
    for (const { job, bucket } of newest) {
      const outcome = await this.database.execute('DELETE FROM job_run WHERE job = ? AND bucket < ? AND bucket < ?', [
        job,
        before,
        bucket,
      ]);
      deleted += outcome.affectedRows;
    }
    return { deleted };
  }
}
