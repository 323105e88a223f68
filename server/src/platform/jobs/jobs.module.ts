import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHistoryJob } from './job-history.job.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobRunner, JobHistoryJob],
  exports: [JobRegistry, JobRunner],
})
export class JobsModule {}
