import { SetMetadata } from '@nestjs/common';

export const JOB = 'guike:job';

export interface JobOptions {
  /** `<room>.<what>`; also the primary key of its runs, so it never changes. */
  name: string;
  /** Five or six fields (seconds first when six), read in Asia/Shanghai. */
  cron: string;
  /** After this long without an end another replica may take the run over. */
  leaseMs?: number;
}

/** One right to run. */
export interface JobRun {
  readonly name: string;
  /** The fire time this run stands for. */
  readonly bucket: Date;
  /** Work covers (from, to]: `from` is where the last finished run ended, so an outage is caught up. Null on the first run. */
  readonly from: Date | null;
  readonly to: Date;
}

/** `@Job({ name: 'points.expire', cron: '10 0 * * *' })` on a provider's method `(run: JobRun) => Promise<unknown>`. */
export const Job = (options: JobOptions): MethodDecorator => SetMetadata(JOB, options);
