import { Module } from '@nestjs/common';
import { FetchHttpTransport } from '../../platform/wechat/http-transport.js';
import { AuditModule } from '../audit/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { DealStore } from './mapping/deal.store.js';
import { MappingPlaces } from './mapping/mapping-places.js';
import { RedemptionDesk } from './redemption/redemption-desk.js';
import { RedemptionQueries } from './redemption/redemption.queries.js';
import { RedemptionPorts } from './redemption/redemption-ports.js';
import { RedemptionService } from './redemption/redemption.service.js';
import { RedemptionStore } from './redemption/redemption.store.js';
import { ScanService } from './scanning/scan.service.js';
import { ScanTools } from './scanning/scan-tools.js';
import { ScanStore } from './scanning/scan.store.js';
import { ScanViews } from './scanning/scan.views.js';
import { ShopStore } from './mapping/shop.store.js';
import { VoucherAdminController } from './mapping/voucher.admin.controller.js';
import { VoucherAlarms } from './voucher-alarms.js';
import { VoucherCatalogue } from './mapping/voucher-catalogue.js';
import { VoucherFacade } from './voucher.facade.js';
import { VoucherHandlers } from './voucher-handlers.js';
import { VoucherJob } from './voucher.job.js';
import { VoucherMappingService } from './mapping/voucher-mapping.service.js';
import { StoredTokens } from './stored-tokens.js';
import { VoucherPlatforms } from './voucher-platforms.js';
import { VoucherPosController } from './voucher.pos.controller.js';
import { VOUCHER_SETTINGS } from './voucher.settings.js';
import { VoucherStaffController } from './voucher.staff.controller.js';

@Module({
  imports: [AuditModule, OrganizationModule, CatalogModule, SettingsModule.register(VOUCHER_SETTINGS)],
  controllers: [VoucherStaffController, VoucherPosController, VoucherAdminController],
  providers: [
    FetchHttpTransport,
    ShopStore,
    DealStore,
    ScanStore,
    RedemptionStore,
    StoredTokens,
    VoucherPlatforms,
    VoucherAlarms,
    VoucherHandlers,
    VoucherCatalogue,
    RedemptionPorts,
    RedemptionDesk,
    RedemptionService,
    RedemptionQueries,
    ScanTools,
    ScanViews,
    ScanService,
    MappingPlaces,
    VoucherMappingService,
    VoucherJob,
    VoucherFacade,
  ],
  exports: [VoucherFacade],
})
export class VoucherModule {}
