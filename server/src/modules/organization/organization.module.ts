import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { SettingHistory, SettingPlaces } from '../settings/index.js';
import { OrganizationSnapshot } from './organization-snapshot.js';
import { OrganizationFacade } from './organization.facade.js';
import { AuditedSettingHistory } from './setting-history.js';
import { OrganizationSettingPlaces } from './setting-places.js';

/** Global because it fills the ports of the settings room, which lies below and cannot import it. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    OrganizationSnapshot,
    OrganizationFacade,
    { provide: SettingPlaces, useClass: OrganizationSettingPlaces },
    { provide: SettingHistory, useClass: AuditedSettingHistory },
  ],
  exports: [OrganizationFacade, SettingPlaces, SettingHistory],
})
export class OrganizationModule {}
