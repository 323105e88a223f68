import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { ShiftFacade } from './shift.facade.js';
import { ShiftService } from './shift.service.js';
import { SHIFT_SETTINGS } from './shift.settings.js';
import { ShiftStaffController } from './shift.staff.controller.js';
import { ShiftStore } from './shift.store.js';
import { ShiftViews } from './shift-views.js';

@Module({
  imports: [AuditModule, AuthModule, OrganizationModule, SettingsModule.register(SHIFT_SETTINGS)],
  controllers: [ShiftStaffController],
  providers: [ShiftStore, ShiftService, ShiftViews, ShiftFacade],
  exports: [ShiftFacade],
})
export class ShiftModule {}
