import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobRunner } from '../jobs/job-runner.js';
import { OutboxDispatcher } from '../outbox/outbox-dispatcher.js';

/**
 * Timers only wake; the right to do something is always taken in the database, so any number of workers may run.
 * A wake that finds the last one still busy passes.
 */
@Injectable()
export class WorkerLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(WorkerLoop.name);
  private readonly busy = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly outbox: OutboxDispatcher,
    private readonly jobs: JobRunner,
  ) {}

  @Interval(200)
  deliver(): void {
    this.unlessBusy('outbox', async () => {
      // A full batch means there is more: go on without waiting for the next wake.
      while (!this.stopping && (await this.outbox.dispatchBatch()) > 0);
    });
  }

  @Interval(1_000)
  runJobs(): void {
    this.unlessBusy('jobs', async () => {
      await this.jobs.runDue();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.busy.values());
  }

  private unlessBusy(name: string, work: () => Promise<void>): void {
    if (this.stopping || this.busy.has(name)) return;
    const running = work()
      .catch((error: unknown) => this.logger.error({ error, loop: name }, 'worker loop failed'))
      .finally(() => this.busy.delete(name));
    this.busy.set(name, running);
  }
}
