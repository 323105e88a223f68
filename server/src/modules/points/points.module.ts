import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { SettingsModule } from '../settings/index.js';
import { PointsController } from './points.controller.js';
import { PointsFacade } from './points.facade.js';
import { PointsService } from './points.service.js';
import { POINTS_SETTINGS } from './points.settings.js';
import { PointsSubscriber } from './points.subscriber.js';

@Module({
  imports: [LedgerModule, MemberModule, SettingsModule.register(POINTS_SETTINGS)],
  controllers: [PointsController],
  providers: [PointsFacade, PointsService, PointsSubscriber],
  exports: [PointsFacade],
})
export class PointsModule {}
