import { Global, Module } from '@nestjs/common';
import { IdempotencyJob } from './idempotency.job.js';
import { Idempotency } from './idempotency.js';

@Global()
@Module({ providers: [Idempotency, IdempotencyJob], exports: [Idempotency] })
export class IdempotencyModule {}
