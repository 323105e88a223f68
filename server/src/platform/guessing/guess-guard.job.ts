import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Job, type JobRun } from '../jobs/job.js';

/** A minute counts; a week of them answers questions about yesterday. */
const KEEP_DAYS = 7;

@Injectable()
export class GuessGuardJob {
  constructor(private readonly database: Database) {}

  @Job({ name: 'guesses.purge', cron: '25 4 * * *' })
  async purge(run: JobRun): Promise<{ deleted: number }> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    return { deleted: await this.database.deleteAll('DELETE FROM guess_guard WHERE window_started_at < ?', [before]) };
  }
}
