import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { CatalogModule } from '../catalog/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { StaffModule } from '../staff/index.js';
import { Conversions } from './conversions.js';
import { FollowUpActs } from './desk/follow-up.acts.js';
import { FollowUpDesk } from './desk/follow-up.desk.js';
import { FollowUpStaffController } from './desk/follow-up.staff.controller.js';
import { FollowUpStore } from './desk/follow-up.store.js';
import { FollowUpViews } from './desk/follow-up.views.js';
import { MemberFollowUpsController } from './desk/member-follow-ups.controller.js';
import { MemberFollowUps } from './desk/member-follow-ups.js';
import { StoreWords } from './desk/store-words.js';
import { FollowUpRecords } from './follow-up-records.js';
import { FollowUpMemberView } from './follow-up.member-view.js';
import { FOLLOW_UP_SETTINGS } from './follow-up.settings.js';
import { FollowUpWriter } from './follow-up.writer.js';
import { Candidates } from './generators/candidates.js';
import { FollowUpSubscriber } from './generators/follow-up.subscriber.js';
import { FollowUpJobs } from './generators/nightly.job.js';
import { HabitStore } from './habits/habit.store.js';
import { HabitsSubscriber } from './habits/habits.subscriber.js';
import { ScriptAdminController } from './scripts/script.admin.controller.js';
import { ScriptService } from './scripts/script.service.js';
import { ScriptShelf } from './scripts/script.shelf.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    CatalogModule,
    CouponModule,
    MemberModule,
    OrderModule,
    OrganizationModule,
    SettingsModule.register(FOLLOW_UP_SETTINGS),
    StaffModule,
  ],
  controllers: [FollowUpStaffController, MemberFollowUpsController, ScriptAdminController],
  providers: [
    Candidates,
    Conversions,
    FollowUpActs,
    FollowUpDesk,
    FollowUpJobs,
    FollowUpMemberView,
    FollowUpRecords,
    FollowUpStore,
    FollowUpSubscriber,
    FollowUpViews,
    FollowUpWriter,
    HabitStore,
    HabitsSubscriber,
    MemberFollowUps,
    ScriptService,
    ScriptShelf,
    StoreWords,
  ],
})
export class FollowUpModule {}
