import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogModule } from '../catalog/index.js';
import { CouponModule } from '../coupon/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PointsModule } from '../points/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { TaskAdminService } from './daily/task.admin.service.js';
import { TaskRewardJob } from './daily/task.job.js';
import { TaskProgress } from './daily/task-progress.js';
import { TaskStore } from './daily/task.store.js';
import { TaskSubscriber } from './daily/task.subscriber.js';
import { TaskPeople } from './daily/task-people.js';
import { TodayService } from './daily/today.service.js';
import { StampAdminService } from './stamps/stamp.admin.service.js';
import { StampRewards } from './stamps/stamp-rewards.js';
import { StampService } from './stamps/stamp.service.js';
import { StampStore } from './stamps/stamp.store.js';
import { StampSubscriber } from './stamps/stamp.subscriber.js';
import { StampWords } from './stamps/stamp-words.js';
import { TaskAdminController } from './task.admin.controller.js';
import { TaskChecks } from './task.checks.js';
import { TaskController } from './task.controller.js';
import { TaskRecords } from './task-records.js';
import { TASK_SETTINGS } from './task.settings.js';

const DAILY = [TaskStore, TaskProgress, TaskPeople, TodayService, TaskAdminService, TaskSubscriber, TaskRewardJob];
const STAMPS = [StampStore, StampRewards, StampWords, StampService, StampAdminService, StampSubscriber];

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(TASK_SETTINGS),
    OrganizationModule,
    MemberModule,
    CatalogModule,
    LedgerModule,
    TierModule,
    PointsModule,
    CouponModule,
    OrderModule,
  ],
  controllers: [TaskController, TaskAdminController],
  providers: [...DAILY, ...STAMPS, TaskRecords, TaskChecks],
})
export class TaskModule {}
