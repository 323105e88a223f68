import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { SHIFT_SETTINGS } from './shift.settings.js';
import { ShiftFacade } from './shift.facade.js';

@Module({
  imports: [SettingsModule.register(SHIFT_SETTINGS)],
  providers: [ShiftFacade],
  exports: [ShiftFacade],
})
export class ShiftModule {}
