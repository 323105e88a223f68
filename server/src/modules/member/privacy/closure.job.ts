import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { ClosureService } from './closure.service.js';

/** Ends the accounts whose days to think are over. */
@Injectable()
export class ClosureJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly closures: ClosureService,
  ) {}

  @Job({ name: 'member.closures', cron: '*/15 * * * *' })
  async run(): Promise<{ done: number; cancelled: number }> {
    const rows = await this.database.query<{ id: number }>(
      "SELECT id FROM account_closure WHERE state = 'cooling' AND due_at <= ? ORDER BY due_at LIMIT 200",
      [this.clock.now()],
    );
    const result = { done: 0, cancelled: 0 };
    for (const { id } of rows) {
      const outcome = await this.closures.carryOut(id);
      if (outcome !== 'gone') result[outcome] += 1;
    }
    return result;
  }
}
