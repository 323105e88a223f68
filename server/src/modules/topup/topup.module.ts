import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PaymentModule } from '../payment/index.js';
import { PointsModule } from '../points/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { WalletModule } from '../wallet/index.js';
import { CouponModule } from '../coupon/index.js';
import { ShiftModule } from '../shift/index.js';
import { CounterRecords } from './counter-records.js';
import { CounterTopupService } from './counter-topup.service.js';
import { PlanContexts } from './plans/plan-contexts.js';
import { PlanOffers } from './plans/plan-offers.js';
import { PlanPlaces } from './plans/plan-places.js';
import { PlanService } from './plans/plan.service.js';
import { PlanStore } from './plans/plan.store.js';
import { LedgerModule } from '../ledger/index.js';
import { TopupAdminController } from './topup.admin.controller.js';
import { TopupController } from './topup.controller.js';
import { TopupCreation } from './topup-creation.js';
import { TopupCredit } from './topup-credit.js';
import { TopupChecks } from './topup.checks.js';
import { TopupFacade } from './topup.facade.js';
import { TopupMember } from './topup-member.js';
import { TopupPosController } from './topup.pos.controller.js';
import { TopupPresents } from './topup-presents.js';
import { TopupService } from './topup.service.js';
import { TOPUP_SETTINGS } from './topup.settings.js';
import { TopupStaffController } from './topup.staff.controller.js';
import { TopupStore } from './topup.store.js';
import { TopupViews } from './topup-views.js';
import { TopupRecords } from './topup-records.js';

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(TOPUP_SETTINGS),
    OrganizationModule,
    MemberModule,
    TierModule,
    PointsModule,
    WalletModule,
    ShiftModule,
    CouponModule,
    PaymentModule,
    LedgerModule,
  ],
  controllers: [TopupController, TopupStaffController, TopupPosController, TopupAdminController],
  providers: [
    TopupRecords,
    TopupStore,
    PlanStore,
    PlanPlaces,
    PlanService,
    PlanContexts,
    PlanOffers,
    TopupMember,
    TopupCreation,
    TopupPresents,
    TopupCredit,
    CounterRecords,
    TopupViews,
    TopupService,
    CounterTopupService,
    TopupFacade,
    TopupChecks,
  ],
  exports: [TopupFacade],
})
export class TopupModule {}
