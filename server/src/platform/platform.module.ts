import { Module } from '@nestjs/common';
import { CryptoModule } from './crypto/crypto.module.js';
import { DatabaseModule } from './database/database.module.js';
import { HttpModule } from './http/http.module.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { WechatModule } from './wechat/wechat.module.js';

@Module({
  imports: [
    ObservabilityModule,
    CryptoModule,
    DatabaseModule,
    OutboxModule,
    JobsModule,
    IdempotencyModule,
    WechatModule,
    HttpModule,
  ],
})
export class PlatformModule {}
