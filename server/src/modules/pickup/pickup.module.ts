import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { OrderReturnGuard } from './order-return.guard.js';
import { HandOverService } from './hand-over.service.js';
import { PickupController } from './pickup.controller.js';
import { PickupFacade } from './pickup.facade.js';
import { PickupJobs } from './pickup.jobs.js';
import { PickupRecords } from './pickup-records.js';
import { PICKUP_SETTINGS } from './pickup.settings.js';
import { PickupStaffController } from './pickup.staff.controller.js';
import { PickupStore } from './pickup.store.js';
import { PickupSubscriber } from './pickup.subscriber.js';
import { PickupViews } from './pickup-views.js';

@Module({
  imports: [AuditModule, SettingsModule.register(PICKUP_SETTINGS), OrganizationModule, MemberModule, OrderModule],
  controllers: [PickupController, PickupStaffController],
  providers: [
    PickupStore,
    PickupFacade,
    PickupViews,
    PickupRecords,
    PickupSubscriber,
    PickupJobs,
    HandOverService,
    OrderReturnGuard,
  ],
  exports: [PickupFacade],
})
export class PickupModule {}
