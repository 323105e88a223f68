import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHistory } from './job-history.js';
import { JobHistoryJob } from './job-history.job.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobRunner, JobHistory, JobHistoryJob],
  exports: [JobRegistry, JobRunner, JobHistory],
})
export class JobsModule {}
