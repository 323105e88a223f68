import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { ClaimService } from './claims/claim.service.js';
import { HeldTimes } from './claims/held-times.js';
import { ScheduleFacade } from './schedule.facade.js';
import { SCHEDULE_SETTINGS } from './schedule.settings.js';
import { ServiceShelf } from './services/service-shelf.js';
import { ServiceStore } from './services/service.store.js';
import { BookingRulesReader } from './slots/booking-rules.js';
import { SlotFinder } from './slots/slot-finder.js';
import { StoreCalendar } from './slots/store-calendar.js';

@Module({
  imports: [AuditModule, AuthModule, SettingsModule.register(SCHEDULE_SETTINGS), OrganizationModule, CatalogModule],
  providers: [
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
