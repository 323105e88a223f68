import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { JOB, type JobOptions, type JobRun } from './job.js';

export interface RegisteredJob extends JobOptions {
  work: (run: JobRun) => Promise<unknown>;
}

type Work = (run: JobRun) => Promise<unknown>;

/** Finds every `@Job` method of the application. */
@Injectable()
export class JobRegistry {
  private jobs: RegisteredJob[] | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): readonly RegisteredJob[] {
    return (this.jobs ??= this.discover());
  }

  get(name: string): RegisteredJob {
    const job = this.all().find((candidate) => candidate.name === name);
    if (!job) throw new Error(`no job is called ${name}`);
    return job;
  }

  private discover(): RegisteredJob[] {
    const jobs: RegisteredJob[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const work = (instance as Record<string, Work>)[method] as Work;
        const options = this.reflector.get<JobOptions | undefined>(JOB, work);
        if (!options) continue;
        if (jobs.some((job) => job.name === options.name)) throw new Error(`two jobs are called ${options.name}`);
        jobs.push({ ...options, work: (run) => work.call(instance, run) });
      }
    }
    return jobs;
  }
}
