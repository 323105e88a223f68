import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { EarnRuleStore } from './earn-rule.store.js';
import { EarnRules } from './earn-rules.js';
import { PointsController } from './points.controller.js';
import { PointsTermsReader } from './points-terms.js';
import { PointsFacade } from './points.facade.js';
import { PointsService } from './points.service.js';
import { POINTS_SETTINGS } from './points.settings.js';
import { PointsSubscriber } from './points.subscriber.js';

@Module({
  imports: [LedgerModule, MemberModule, OrganizationModule, SettingsModule.register(POINTS_SETTINGS)],
  controllers: [PointsController],
  providers: [PointsFacade, PointsService, PointsSubscriber, PointsTermsReader, EarnRules, EarnRuleStore],
  exports: [PointsFacade],
})
export class PointsModule {}
