import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CouponModule } from '../coupon/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PaymentModule } from '../payment/index.js';
import { PickupModule } from '../pickup/index.js';
import { PointsModule } from '../points/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { WalletModule } from '../wallet/index.js';
import { MallController, MallPublicController } from './browse/browse.controllers.js';
import { BrowseService } from './browse/browse.service.js';
import { ItemPage } from './browse/item-page.js';
import { Cancellation } from './ending/cancellation.js';
import { RedemptionAdminController } from './ending/house.admin.controller.js';
import { HouseService } from './ending/house.service.js';
import { MallJobs } from './ending/mall.jobs.js';
import { MallSubscriber } from './ending/mall.subscriber.js';
import { RedemptionDesk } from './ending/redemption-desk.js';
import { RedemptionEndings } from './ending/redemption-endings.js';
import { ItemReferences } from './items/item-references.js';
import { MallItemAdminController } from './items/item.admin.controller.js';
import { MallItemService } from './items/item.service.js';
import { MallItemStore } from './items/item.store.js';
import { MallRecords } from './mall-records.js';
import { MallChecks } from './mall.checks.js';
import { MALL_SETTINGS } from './mall.settings.js';
import { AddressBook } from './redeem/address.js';
import { Fulfilment } from './redeem/fulfilment.js';
import { RedeemPlanner } from './redeem/redeem-plan.js';
import { RedeemService } from './redeem/redeem.service.js';
import { RedemptionCreation } from './redeem/redemption-creation.js';
import { RedemptionLedger } from './redeem/redemption-ledger.js';
import { RedemptionViews } from './redeem/redemption-views.js';
import { RedemptionController } from './redeem/redemption.controller.js';
import { RedemptionStore } from './redeem/redemption.store.js';
import { ShelfKeeper } from './redeem/shelf-keeper.js';

const ITEMS = [MallItemStore, MallItemService, ItemReferences, BrowseService, ItemPage];
const REDEEM = [
  RedemptionStore,
  RedemptionLedger,
  RedemptionCreation,
  RedemptionViews,
  RedeemPlanner,
  RedeemService,
  ShelfKeeper,
  Fulfilment,
  AddressBook,
];
const ENDING = [RedemptionEndings, Cancellation, RedemptionDesk, HouseService, MallSubscriber, MallJobs];

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(MALL_SETTINGS),
    OrganizationModule,
    MemberModule,
    LedgerModule,
    TierModule,
    PointsModule,
    WalletModule,
    CouponModule,
    PaymentModule,
    PickupModule,
  ],
  controllers: [
    MallPublicController,
    MallController,
    RedemptionController,
    MallItemAdminController,
    RedemptionAdminController,
  ],
  providers: [...ITEMS, ...REDEEM, ...ENDING, MallChecks, MallRecords],
})
export class MallModule {}
