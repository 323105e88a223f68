import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { SettingHistory, SettingPlaces } from '../settings/index.js';
import { LegalEntitiesAdminController } from './legal-entities.admin.controller.js';
import { LegalEntitiesService } from './legal-entities.service.js';
import { OrganizationSnapshot } from './organization-snapshot.js';
import { OrganizationFacade } from './organization.facade.js';
import { PublicStoresService } from './public-stores.service.js';
import { AuditedSettingHistory } from './setting-history.js';
import { OrganizationSettingPlaces } from './setting-places.js';
import { StoreGroupsAdminController } from './store-groups.admin.controller.js';
import { StoreGroupsService } from './store-groups.service.js';
import { StoresAdminController } from './stores.admin.controller.js';
import { PublicStoresController } from './stores.public.controller.js';
import { StoresService } from './stores.service.js';

/** Global because it fills the ports of the settings room, which lies below and cannot import it. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    LegalEntitiesAdminController,
    StoreGroupsAdminController,
    StoresAdminController,
    PublicStoresController,
  ],
  providers: [
    OrganizationSnapshot,
    OrganizationFacade,
    LegalEntitiesService,
    StoreGroupsService,
    StoresService,
    PublicStoresService,
    { provide: SettingPlaces, useClass: OrganizationSettingPlaces },
    { provide: SettingHistory, useClass: AuditedSettingHistory },
  ],
  exports: [OrganizationFacade, SettingPlaces, SettingHistory],
})
export class OrganizationModule {}
