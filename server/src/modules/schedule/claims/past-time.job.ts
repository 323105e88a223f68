import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@guike/shared';
import { Database } from '../../../platform/database/index.js';
import { Job, type JobRun } from '../../../platform/jobs/job.js';

/** Bookings keep their own record; time that is over only has to be there while somebody may still look at the board. */
const KEEP_DAYS = 40;

/** Takes away time that has long passed. */
@Injectable()
export class PastTimeJob {
  constructor(private readonly database: Database) {}

  @Job({ name: 'schedule.purge', cron: '25 4 * * *' })
  async purge(run: JobRun): Promise<{ steps: number; seats: number; sessions: number; days: number }> {
    const before = addDays(businessDate(run.bucket), -KEEP_DAYS);
    return {
      steps: await this.database.deleteAll('DELETE FROM schedule_step WHERE day < ?', [before]),
      // Seats before their sessions: one without a session would be nobody's.
      seats: await this.seats(before),
      sessions: await this.database.deleteAll('DELETE FROM schedule_session WHERE day < ?', [before]),
      days: await this.database.deleteAll('DELETE FROM schedule_day WHERE day < ?', [before]),
    };
  }

  private async seats(before: string): Promise<number> {
    const { affectedRows } = await this.database.execute(
      'DELETE t FROM schedule_seat t JOIN schedule_session s ON s.id = t.session_id WHERE s.day < ?',
      [before],
    );
    return affectedRows;
  }
}
