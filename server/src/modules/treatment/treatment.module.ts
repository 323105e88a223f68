import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogModule } from '../catalog/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { CardIssuing } from './cards/card-issuing.js';
import { CardSettling } from './cards/card-settling.js';
import { CardReturnGuard } from './cards/card-return.guard.js';
import { CardViews } from './cards/card-views.js';
import { TreatmentCardController } from './cards/treatment-card.controller.js';
import { TreatmentCardStore } from './cards/treatment-card.store.js';
import { TreatmentUses } from './cards/treatment-uses.js';
import { CardRefundService } from './desk/card-refund.service.js';
import { CardRefundController } from './desk/card-refund.staff.controller.js';
import { DeskCards } from './desk/desk-cards.js';
import { TreatmentDeskService } from './desk/treatment-desk.service.js';
import { TreatmentDeskController } from './desk/treatment-desk.staff.controller.js';
import { TreatmentPlanAdminController } from './plans/treatment-plan.admin.controller.js';
import { TreatmentPlanService } from './plans/treatment-plan.service.js';
import { TreatmentPlanStore } from './plans/treatment-plan.store.js';
import { TreatmentRecords } from './treatment-records.js';
import { TreatmentChecks } from './treatment.checks.js';
import { TreatmentFacade } from './treatment.facade.js';
import { TreatmentJobs } from './treatment.jobs.js';
import { TreatmentMemberView } from './treatment.member-view.js';
import { TREATMENT_SETTINGS } from './treatment.settings.js';

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(TREATMENT_SETTINGS),
    OrganizationModule,
    MemberModule,
    CatalogModule,
    LedgerModule,
    OrderModule,
  ],
  controllers: [TreatmentCardController, TreatmentDeskController, CardRefundController, TreatmentPlanAdminController],
  providers: [
    TreatmentPlanStore,
    TreatmentPlanService,
    TreatmentCardStore,
    TreatmentUses,
    CardIssuing,
    CardReturnGuard,
    CardSettling,
    CardRefundService,
    CardViews,
    DeskCards,
    TreatmentDeskService,
    TreatmentFacade,
    TreatmentJobs,
    TreatmentChecks,
    TreatmentRecords,
    TreatmentMemberView,
  ],
  exports: [TreatmentFacade],
})
export class TreatmentModule {}
