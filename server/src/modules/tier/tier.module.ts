import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { TierCards } from './tier-cards.js';
import { TierMeasures } from './tier-measures.js';
import { TierReviewJob } from './tier-review.job.js';
import { TierRuleSets } from './tier-rule-sets.js';
import { TierAdminController } from './tier.admin.controller.js';
import { TierController } from './tier.controller.js';
import { TierFacade } from './tier.facade.js';
import { TierService } from './tier.service.js';
import { TierStore } from './tier.store.js';
import { TierSubscriber } from './tier.subscriber.js';
import { TierRecords } from './tier-records.js';

@Module({
  imports: [AuditModule, MemberModule, LedgerModule],
  controllers: [TierController, TierAdminController],
  providers: [
    TierRuleSets,
    TierMeasures,
    TierStore,
    TierService,
    TierCards,
    TierReviewJob,
    TierSubscriber,
    TierFacade,
    TierRecords,
  ],
  exports: [TierFacade],
})
export class TierModule {}
