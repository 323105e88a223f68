import { type DynamicModule, Module } from '@nestjs/common';
import { CryptoModule } from './crypto/crypto.module.js';
import type { Entities } from './database/data-source.js';
import { DatabaseModule } from './database/database.module.js';
import { GroupingModule } from './grouping/grouping.module.js';
import { GuessingModule } from './guessing/guessing.module.js';
import { HttpModule } from './http/http.module.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { RuleVersionsModule } from './rule-versions/rule-versions.module.js';
import { WechatModule } from './wechat/wechat.module.js';

@Module({
  imports: [
    ObservabilityModule,
    CryptoModule,
    OutboxModule,
    JobsModule,
    IdempotencyModule,
    GroupingModule,
    GuessingModule,
    RuleVersionsModule,
    WechatModule,
    HttpModule,
  ],
})
export class PlatformModule {
  static forRoot(entities: Entities): DynamicModule {
    return { module: PlatformModule, imports: [DatabaseModule.forRoot(entities)] };
  }
}
