import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { MediaModule } from '../media/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { ComplaintCategories } from './complaint-categories.js';
import { ComplaintChoices } from './complaint-choices.js';
import { ComplaintDesk } from './complaint-desk.service.js';
import { ComplaintDoor } from './complaint-door.js';
import { ComplaintHands } from './complaint-hands.js';
import { MemberComplaints } from './complaint-member.service.js';
import { ComplaintNewsDesk } from './complaint-news.js';
import { ComplaintOpening } from './complaint-opening.service.js';
import { ComplaintReading } from './complaint-reading.js';
import { ComplaintRecords } from './complaint-records.js';
import { ComplaintFiguresService } from './complaint-statistics.js';
import { ComplaintSubjects } from './complaint-subjects.js';
import { ComplaintPromises } from './complaint-terms.js';
import { ComplaintTimeline } from './complaint-timeline.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintAdminController } from './complaint.admin.controller.js';
import { ComplaintController } from './complaint.controller.js';
import { ComplaintClock } from './complaint.job.js';
import { COMPLAINT_SETTINGS } from './complaint.settings.js';
import { ComplaintStaffController } from './complaint.staff.controller.js';
import { ComplaintStore } from './complaint.store.js';
import { ComplaintSubscriber } from './complaint.subscriber.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    MediaModule,
    MemberModule,
    OrderModule,
    OrganizationModule,
    SettingsModule.register(COMPLAINT_SETTINGS),
  ],
  controllers: [ComplaintController, ComplaintStaffController, ComplaintAdminController],
  providers: [
    ComplaintStore,
    ComplaintCategories,
    ComplaintPromises,
    ComplaintSubjects,
    ComplaintTimeline,
    ComplaintDoor,
    ComplaintOpening,
    ComplaintNewsDesk,
    MemberComplaints,
    ComplaintHands,
    ComplaintDesk,
    ComplaintViews,
    ComplaintReading,
    ComplaintChoices,
    ComplaintFiguresService,
    ComplaintClock,
    ComplaintSubscriber,
    ComplaintRecords,
  ],
  exports: [ComplaintOpening, ComplaintDesk, MemberComplaints, ComplaintCategories],
})
export class ComplaintModule {}
