import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { AlertService } from './alert.service.js';
import { GuideAssignments } from './guides/guide-assign.service.js';
import { GuideBook } from './guides/guide-book.js';
import { GuideMemberView } from './guides/guide-member-view.js';
import { GuideService } from './guides/guide.service.js';
import { GuideQueries } from './guides/guide.queries.js';
import { GuideStaffController } from './guides/guide.staff.controller.js';
import { StaffNotices } from './notice.service.js';
import { StaffController } from './staff.controller.js';
import { StaffFacade } from './staff.facade.js';
import { STAFF_SETTINGS } from './staff.settings.js';
import { StaffSubscriber } from './staff.subscriber.js';
import { StoreDayService } from './store-day.service.js';
import { TodayService } from './today.service.js';
import { StaffRecords } from './staff-records.js';

@Module({
  imports: [AuditModule, AuthModule, MemberModule, OrganizationModule, SettingsModule.register(STAFF_SETTINGS)],
  controllers: [GuideStaffController, StaffController],
  providers: [
    StaffRecords,
    AlertService,
    GuideAssignments,
    GuideBook,
    GuideMemberView,
    GuideQueries,
    GuideService,
    StaffFacade,
    StaffNotices,
    StaffSubscriber,
    StoreDayService,
    TodayService,
  ],
  exports: [StaffFacade],
})
export class StaffModule {}
