import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { AlertService } from './alert.service.js';
import { GuideMemberView } from './guide-member-view.js';
import { GuideService } from './guide.service.js';
import { StaffController } from './staff.controller.js';
import { StaffFacade } from './staff.facade.js';
import { STAFF_SETTINGS } from './staff.settings.js';
import { StaffSubscriber } from './staff.subscriber.js';
import { StoreDayService } from './store-day.service.js';
import { TodayService } from './today.service.js';

@Module({
  imports: [AuthModule, MemberModule, OrganizationModule, SettingsModule.register(STAFF_SETTINGS)],
  controllers: [StaffController],
  providers: [AlertService, GuideMemberView, GuideService, StaffFacade, StaffSubscriber, StoreDayService, TodayService],
  exports: [StaffFacade],
})
export class StaffModule {}
