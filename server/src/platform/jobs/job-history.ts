import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobRegistry } from './job-registry.js';

export interface JobState {
  readonly name: string;
  readonly cron: string;
  readonly lastBucket: Date | null;
  readonly lastStartedAt: Date | null;
  readonly lastFinishedAt: Date | null;
  readonly lastResult: string | null;
  readonly lastError: string | null;
}

interface LastRun {
  job: string;
  bucket: Date;
  started_at: Date;
  finished_at: Date | null;
  result: string | null;
  last_error: string | null;
}

/** Every job with its newest run. */
@Injectable()
export class JobHistory {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
  ) {}

  async list(): Promise<JobState[]> {
    const rows = await this.database.query<LastRun>(
      `SELECT r.job, r.bucket, r.started_at, r.finished_at, r.result, r.last_error FROM job_run r
         JOIN (SELECT job, MAX(bucket) AS bucket FROM job_run GROUP BY job) newest ON newest.job = r.job AND newest.bucket = r.bucket`,
    );
    const last = new Map(rows.map((row) => [row.job, row]));
    return this.registry.all().map(({ name, cron }) => {
      const run = last.get(name);
      return {
        name,
        cron,
        lastBucket: run?.bucket ?? null,
        lastStartedAt: run?.started_at ?? null,
        lastFinishedAt: run?.finished_at ?? null,
        lastResult: run?.result ?? null,
        lastError: run?.last_error ?? null,
      };
    });
  }
}
