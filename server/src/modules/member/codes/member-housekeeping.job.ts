import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';

const KEEP_DAYS = 7;
/** Long enough to see many accounts come from one place; then nobody needs to know. */
const KEEP_TRACES_DAYS = 30;

@Injectable()
export class MemberHousekeepingJob {
  constructor(private readonly database: Database) {}

  /** Codes and grants live for minutes; a week of them answers questions about yesterday. */
  @Job({ name: 'member.purgeCodes', cron: '30 4 * * *' })
  async purge(run: JobRun): Promise<Record<string, number>> {
    const before = new Date(run.bucket.getTime() - KEEP_DAYS * 86_400_000);
    const tracesBefore = new Date(run.bucket.getTime() - KEEP_TRACES_DAYS * 86_400_000);
    return {
      traces: await this.database.deleteAll('DELETE FROM join_trace WHERE joined_at < ?', [tracesBefore]),
      formerMarks: await this.database.deleteAll('DELETE FROM former_mark WHERE keep_until < ?', [run.bucket]),
      codes: await this.database.deleteAll('DELETE FROM member_code WHERE expires_at < ?', [before]),
      confirmations: await this.database.deleteAll('DELETE FROM pay_confirmation WHERE expires_at < ?', [before]),
      grants: await this.database.deleteAll('DELETE FROM pay_grant WHERE expires_at < ?', [before]),
    };
  }
}
