import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { BoardService } from './board/board.service.js';
import { BoardStaffController } from './board/board.staff.controller.js';
import { FreeTimeService } from './board/free-time.service.js';
import { ClaimService } from './claims/claim.service.js';
import { Conflicts } from './claims/conflicts.js';
import { HeldTimes } from './claims/held-times.js';
import { PastTimeJob } from './claims/past-time.job.js';
import { LeaveService } from './leave/leave.service.js';
import { LeaveStaffController } from './leave/leave.staff.controller.js';
import { LeaveStore } from './leave/leave.store.js';
import { LeaveViews } from './leave/leave-views.js';
import { StoreAccess } from './people/store-access.js';
import { StoreTeam } from './people/store-team.js';
import { RoomService } from './rooms/room.service.js';
import { ScheduleFacade } from './schedule.facade.js';
import { SCHEDULE_SETTINGS } from './schedule.settings.js';
import { NamesService } from './services/names.service.js';
import { ServiceAdminController } from './services/service.admin.controller.js';
import { ServiceEditor } from './services/service-editor.js';
import { ServiceReferences } from './services/service-references.js';
import { ServiceShelf } from './services/service-shelf.js';
import { ServiceStore } from './services/service.store.js';
import { ShiftService } from './shifts/shift.service.js';
import { PlanStaffController } from './shifts/plan.staff.controller.js';
import { ShiftStore } from './shifts/shift.store.js';
import { BookingRulesReader } from './slots/booking-rules.js';
import { SlotFinder } from './slots/slot-finder.js';
import { StoreCalendar } from './slots/store-calendar.js';

@Module({
  imports: [AuditModule, AuthModule, SettingsModule.register(SCHEDULE_SETTINGS), OrganizationModule, CatalogModule],
  controllers: [ServiceAdminController, PlanStaffController, LeaveStaffController, BoardStaffController],
  providers: [
    StoreAccess,
    NamesService,
    ServiceReferences,
    ServiceEditor,
    StoreTeam,
    RoomService,
    ShiftStore,
    ShiftService,
    Conflicts,
    LeaveStore,
    LeaveService,
    LeaveViews,
    BoardService,
    FreeTimeService,
    PastTimeJob,
    ServiceStore,
    ServiceShelf,
    BookingRulesReader,
    StoreCalendar,
    HeldTimes,
    SlotFinder,
    ClaimService,
    ScheduleFacade,
  ],
  exports: [ScheduleFacade],
})
export class ScheduleModule {}
