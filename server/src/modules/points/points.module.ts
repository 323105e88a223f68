import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogModule } from '../catalog/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { AdjustmentLimits } from './adjustment-limits.js';
import { EarnRuleAdminController } from './earning/earn-rule.admin.controller.js';
import { EarnRuleReferences } from './earning/earn-rule-references.js';
import { EarnRuleService } from './earning/earn-rule.service.js';
import { EarnRuleStore } from './earning/earn-rule.store.js';
import { EarnRules } from './earning/earn-rules.js';
import { PointsAdjustmentService } from './points-adjustment.service.js';
import { PointsAdminController } from './points.admin.controller.js';
import { PointsController } from './points.controller.js';
import { PointsExpiringJob } from './points-expiring.job.js';
import { PointsExpiryJob } from './points-expiry.job.js';
import { PointsFacade } from './points.facade.js';
import { PointsService } from './points.service.js';
import { POINTS_SETTINGS } from './points.settings.js';
import { PointsSubscriber } from './points.subscriber.js';
import { PointsTakingBack } from './points-taking-back.js';
import { PointsTermsReader } from './points-terms.js';
import { PointsRecords } from './points-records.js';

@Module({
  imports: [
    AuditModule,
    CatalogModule,
    LedgerModule,
    MemberModule,
    OrganizationModule,
    SettingsModule.register(POINTS_SETTINGS),
  ],
  controllers: [PointsController, PointsAdminController, EarnRuleAdminController],
  providers: [
    AdjustmentLimits,
    EarnRuleReferences,
    EarnRuleService,
    EarnRuleStore,
    EarnRules,
    PointsAdjustmentService,
    PointsExpiringJob,
    PointsExpiryJob,
    PointsFacade,
    PointsRecords,
    PointsService,
    PointsSubscriber,
    PointsTakingBack,
    PointsTermsReader,
  ],
  exports: [PointsFacade],
})
export class PointsModule {}
