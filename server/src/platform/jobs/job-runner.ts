import { Injectable, Logger } from '@nestjs/common';
import { CronExpressionParser } from 'cron-parser';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import { isDuplicateKey } from '../database/sql-errors.js';
import { JobRegistry, type RegisteredJob } from './job-registry.js';

const DEFAULT_LEASE_MS = 10 * 60_000;

interface RunRow {
  bucket: Date;
  fence: number;
  lease_until: Date;
  finished_at: Date | null;
}

/**
 * Runs each job once per fire time, whatever the number of replicas: the right to run is the row (job, bucket). The
 * first INSERT wins it; a run whose lease ran out is taken over with a higher fence, and the late owner's finish then
 * changes nothing. After an outage only the newest fire time runs, over the whole time since the last finished run.
 */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  /** Newest fire time of each job that is known to be over: asking the database again would tell nothing new. */
  private readonly over = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  /** Runs what is due; answers the names of the jobs run here. */
  async runDue(): Promise<string[]> {
    const ran: string[] = [];
    for (const job of this.registry.all()) {
      try {
        if (await this.runIfDue(job)) ran.push(job.name);
      } catch (error) {
        this.logger.error({ error, job: job.name }, 'job failed');
      }
    }
    return ran;
  }

  async runIfDue(job: RegisteredJob): Promise<boolean> {
    const bucket = CronExpressionParser.parse(job.cron, {
      currentDate: new Date(this.clock.now().getTime() + 1),
      tz: 'Asia/Shanghai',
    })
      .prev()
      .toDate();
    if (this.over.get(job.name) === bucket.getTime()) return false;
    const fence = await this.claim(job, bucket);
    if (fence === null) return false;
    const from = await this.lastFinished(job.name);
    try {
      const result = await job.work({ name: job.name, bucket, from, to: bucket });
      await this.finish(job.name, bucket, fence, JSON.stringify(result ?? null));
    } catch (error) {
      await this.release(job.name, bucket, fence, error);
      throw error;
    }
    return true;
  }

  private async claim(job: RegisteredJob, bucket: Date): Promise<number | null> {
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + (job.leaseMs ?? DEFAULT_LEASE_MS));
    const row = await this.database.one<RunRow>(
      'SELECT bucket, fence, lease_until, finished_at FROM job_run WHERE job = ? AND bucket >= ? ORDER BY bucket DESC LIMIT 1',
      [job.name, bucket],
    );
    // A replica whose clock is behind must not go back over time that a newer run covers.
    if (row && (row.bucket > bucket || row.finished_at !== null)) {
      this.over.set(job.name, bucket.getTime());
      return null;
    }
    if (!row) return this.insertRun(job.name, bucket, now, leaseUntil);
    if (row.lease_until > now) return null;
    const { affectedRows } = await this.database.execute(
      'UPDATE job_run SET fence = fence + 1, lease_until = ?, started_at = ? WHERE job = ? AND bucket = ? AND fence = ? AND finished_at IS NULL',
      [leaseUntil, now, job.name, bucket, row.fence],
    );
    return affectedRows === 1 ? row.fence + 1 : null;
  }

  private async insertRun(name: string, bucket: Date, now: Date, leaseUntil: Date): Promise<number | null> {
    try {
      await this.database.execute(
        'INSERT INTO job_run (job, bucket, fence, lease_until, started_at) VALUES (?, ?, 1, ?, ?)',
        [name, bucket, leaseUntil, now],
      );
      return 1;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  private async lastFinished(name: string): Promise<Date | null> {
    const row = await this.database.one<{ bucket: Date | null }>(
      'SELECT MAX(bucket) AS bucket FROM job_run WHERE job = ? AND finished_at IS NOT NULL',
      [name],
    );
    return row?.bucket ?? null;
  }

  private async finish(name: string, bucket: Date, fence: number, result: string): Promise<void> {
    await this.database.execute(
      'UPDATE job_run SET finished_at = ?, result = ?, last_error = NULL WHERE job = ? AND bucket = ? AND fence = ?',
      [this.clock.now(), result.slice(0, 2_000), name, bucket, fence],
    );
  }

  /** A failed run gives its right back after a pause, so that it is tried again rather than skipped. */
  private async release(name: string, bucket: Date, fence: number, error: unknown): Promise<void> {
    await this.database.execute(
      'UPDATE job_run SET lease_until = ?, last_error = ? WHERE job = ? AND bucket = ? AND fence = ?',
      [
        new Date(this.clock.now().getTime() + 30_000),
        String(error instanceof Error ? error.message : error).slice(0, 500),
        name,
        bucket,
        fence,
      ],
    );
  }
}
