import { Database } from '../../src/platform/database/index.js';
import type { JobRun } from '../../src/platform/jobs/job.js';
import { JobRegistry, type RegisteredJob } from '../../src/platform/jobs/job-registry.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { FakeClock } from '../support/fake-clock.js';

const LEASE_MS = 60_000;

describe('scheduled jobs', () => {
  let app: TestApp;
  let clock: FakeClock;
  let runs: JobRun[];

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.sql('DELETE FROM job_run');
    // 14:30 in Shanghai.
    clock = new FakeClock(new Date('2026-11-21T06:30:00.000Z'));
    runs = [];
  });

  /** One replica's runner. Replicas share nothing but the database. */
  const replica = (): JobRunner => new JobRunner(app.get(Database), new RegistryOf([]), clock);

  const daily = (work: RegisteredJob['work'] = noteRun): RegisteredJob => ({
    name: 'test.daily',
    cron: '30 3 * * *',
    leaseMs: LEASE_MS,
    work,
  });
  const noteRun = (run: JobRun): Promise<string> => {
    runs.push(run);
    return Promise.resolve('noted');
  };
  const rows = () =>
    app.sql<{
      bucket: Date;
      fence: number;
      finished_at: Date | null;
      result: string | null;
      last_error: string | null;
    }>('SELECT bucket, fence, finished_at, result, last_error FROM job_run ORDER BY bucket');

  it('run once per fire time, whatever the number of replicas', async () => {
    const won = await Promise.all(Array.from({ length: 8 }, () => replica().runIfDue(daily())));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(runs).toHaveLength(1);
    expect(await replica().runIfDue(daily())).toBe(false);
  });

  it('fire by the clock of Shanghai', async () => {
    await replica().runIfDue(daily());
    expect(runs[0]).toMatchObject({ bucket: new Date('2026-11-20T19:30:00.000Z'), from: null });
    clock.set('2026-11-21T19:29:59.999Z');
    expect(await replica().runIfDue(daily())).toBe(false);
    clock.set('2026-11-21T19:30:00.000Z');
    expect(await replica().runIfDue(daily())).toBe(true);
  });

  it('keep what the run had to say', async () => {
    await replica().runIfDue(daily());
    expect(await rows()).toEqual([
      expect.objectContaining({ fence: 1, result: '"noted"', last_error: null, finished_at: clock.now() }),
    ]);
  });

  it('catch up after an outage in one run over the whole gap', async () => {
    await replica().runIfDue(daily());
    clock.advance(5 * 86_400_000);
    await replica().runIfDue(daily());
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatchObject({
      from: new Date('2026-11-20T19:30:00.000Z'),
      to: new Date('2026-11-25T19:30:00.000Z'),
    });
  });

  it('are taken over when their owner is dead, and only then', async () => {
    let release = (): void => undefined;
    const hanging = replica().runIfDue(daily(() => new Promise<void>((resolve) => (release = resolve))));
    await until(async () => (await rows()).length === 1);
    clock.advance(LEASE_MS - 1);
    expect(await replica().runIfDue(daily())).toBe(false);
    clock.advance(1);
    const heirs = await Promise.all(Array.from({ length: 8 }, () => replica().runIfDue(daily())));
    expect(heirs.filter(Boolean)).toHaveLength(1);

    // The first owner was only slow. It comes back late and finds that its word no longer counts.
    const finishedAt = (await rows())[0]?.finished_at;
    clock.advance(5_000);
    release();
    await hanging;
    expect(await rows()).toEqual([expect.objectContaining({ fence: 2, result: '"noted"', finished_at: finishedAt })]);
  });

  it('try again half a minute after a failure, from where the last success ended', async () => {
    const failing = daily(() => Promise.reject(new Error('no disk')));
    await expect(replica().runIfDue(failing)).rejects.toThrow('no disk');
    expect(await rows()).toEqual([expect.objectContaining({ finished_at: null, last_error: 'no disk' })]);
    expect(await replica().runIfDue(daily())).toBe(false);
    clock.advance(30_001);
    expect(await replica().runIfDue(daily())).toBe(true);
    expect(await rows()).toEqual([expect.objectContaining({ fence: 2, result: '"noted"', last_error: null })]);
  });

  it('a failing job does not keep the others from running', async () => {
    const broken = { ...daily(() => Promise.reject(new Error('broken'))), name: 'test.broken' };
    const runner = new JobRunner(app.get(Database), new RegistryOf([broken, daily()]), clock);
    expect(await runner.runDue()).toEqual(['test.daily']);
  });

  it('never go back in time: a replica whose clock is behind does not run an older fire time after a newer one', async () => {
    await replica().runIfDue(daily());
    clock.set('2026-11-20T06:30:00.000Z');
    expect(await replica().runIfDue(daily())).toBe(false);
    expect(runs).toHaveLength(1);
  });

  it('of the application have names of their own and readable times', () => {
    const jobs = app.get(JobRegistry).all();
    expect(jobs.length).toBeGreaterThan(5);
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
    for (const { name } of jobs) expect(name).toMatch(/^[a-z-]+\.[a-zA-Z-]+$/);
  });
});

/** A registry with exactly these jobs. */
class RegistryOf extends JobRegistry {
  constructor(private readonly given: readonly RegisteredJob[]) {
    super({} as never, {} as never, {} as never);
  }

  override all(): readonly RegisteredJob[] {
    return this.given;
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
