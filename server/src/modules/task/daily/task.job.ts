import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Job } from '../../../platform/jobs/job.js';
import { TaskProgress } from './task-progress.js';
import { TaskStore } from './task.store.js';

const PAGE = 200;

/** Pays what has waited long enough; one unit of work each, so that one that fails keeps nobody waiting. */
@Injectable()
export class TaskRewardJob {
  constructor(
    private readonly store: TaskStore,
    private readonly progress: TaskProgress,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Job({ name: 'task.pay-waiting', cron: '20 3 * * *', leaseMs: 30 * 60_000 })
  async payWaiting(): Promise<{ paid: number }> {
    const today = businessDate(this.clock.now());
    let paid = 0;
    for (let afterId = 0; ;) {
      const due = await this.store.due(today, afterId, PAGE);
      for (const id of due) if (await this.uow.run((tx) => this.progress.settle(tx, id))) paid += 1;
      afterId = due.at(-1) ?? afterId;
      if (due.length < PAGE) return { paid };
    }
  }
}
