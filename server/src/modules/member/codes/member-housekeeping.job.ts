import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';

const KEEP_DAYS = 7;
/** Long enough to see many accounts come from one place; then nobody needs to know. */
const KEEP_TRACES_DAYS = 30;
const CHUNK = 5_000;

@Injectable()
export class MemberHousekeepingJob {
  constructor(private readonly database: Database) {}

  /** Codes and grants live for minutes; a week of them answers questions about yesterday. */
  @Job({ name: 'member.purgeCodes', cron: '30 4 * * *' })
  async purge(run: JobRun): Promise<Record<string, number>> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    const tracesBefore = new Date(run.bucket.getTime() - KEEP_TRACES_DAYS * 86_400_000);
    return {
      traces: await this.deleteAll('DELETE FROM join_trace WHERE joined_at < ? LIMIT ?', tracesBefore),
      formerMarks: await this.deleteAll('DELETE FROM former_mark WHERE keep_until < ? LIMIT ?', run.bucket),
      codes: await this.deleteAll('DELETE FROM member_code WHERE expires_at < ? LIMIT ?', before),
      confirmations: await this.deleteAll('DELETE FROM pay_confirmation WHERE expires_at < ? LIMIT ?', before),
      grants: await this.deleteAll('DELETE FROM pay_grant WHERE expires_at < ? LIMIT ?', before),
      guards: await this.deleteAll('DELETE FROM scan_guard WHERE window_started_at < ? LIMIT ?', before),
    };
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
