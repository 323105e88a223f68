import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';

const DAY_MS = 86_400_000;

/** Takes away what has no effect any more. */
@Injectable()
export class ExpiredSessionsJob {
  constructor(private readonly database: Database) {}

  @Job({ name: 'auth.purge', cron: '40 4 * * *' })
  async purge(run: JobRun): Promise<{ memberSessions: number; staffSessions: number; loginGuards: number }> {
    const yesterday = new Date(run.bucket.getTime() - DAY_MS);
    return {
      memberSessions: await this.database.deleteAll('DELETE FROM member_session WHERE expires_at < ?', [run.bucket]),
      staffSessions: await this.database.deleteAll('DELETE FROM staff_session WHERE expires_at < ?', [run.bucket]),
      loginGuards: await this.database.deleteAll('DELETE FROM staff_login_guard WHERE touched_at < ?', [yesterday]),
    };
  }
}
