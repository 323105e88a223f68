import { Injectable } from '@nestjs/common';
import { Database, type SqlParam } from '../../platform/database/index.js';
import { Job, type JobRun } from '../../platform/jobs/job.js';

const DAY_MS = 86_400_000;
const CHUNK = 5_000;

/** Takes away what has no effect any more. */
@Injectable()
export class ExpiredSessionsJob {
  constructor(private readonly database: Database) {}

  @Job({ name: 'auth.purge', cron: '40 4 * * *' })
  async purge(run: JobRun): Promise<{ memberSessions: number; staffSessions: number; loginGuards: number }> {
    const yesterday = new Date(run.bucket.getTime() - DAY_MS);
    return {
      memberSessions: await this.inChunks('DELETE FROM member_session WHERE expires_at < ? LIMIT ?', [run.bucket]),
      staffSessions: await this.inChunks('DELETE FROM staff_session WHERE expires_at < ? LIMIT ?', [run.bucket]),
      loginGuards: await this.inChunks('DELETE FROM staff_login_guard WHERE touched_at < ? LIMIT ?', [yesterday]),
    };
  }

  private async inChunks(sql: string, params: readonly SqlParam[]): Promise<number> {
    let deleted = 0;
    for (;;) {
      const { affectedRows } = await this.database.execute(sql, [...params, CHUNK]);
      deleted += affectedRows;
      if (affectedRows < CHUNK) return deleted;
    }
  }
}
