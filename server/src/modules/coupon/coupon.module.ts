import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogModule } from '../catalog/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { CounterDesk } from './counter/counter-desk.js';
import { CounterMembers } from './counter/counter-members.js';
import { CouponPosController } from './counter/counter.pos.controller.js';
import { CouponStaffController } from './counter/counter.staff.controller.js';
import { MemberCoupons } from './counter/member-coupons.js';
import { PassService } from './counter/pass.service.js';
import { VerifyService } from './counter/verify.service.js';
import { CouponCards } from './coupon-cards.js';
import { CouponReminders } from './coupon-reminders.js';
import { CouponChecks } from './coupon.checks.js';
import { CouponFacade } from './coupon.facade.js';
import { CouponJobs } from './coupon.jobs.js';
import { COUPON_SETTINGS } from './coupon.settings.js';
import { CouponStore } from './coupon.store.js';
import { CouponSubscriber } from './coupon.subscriber.js';
import { CouponVoiding } from './coupon-voiding.js';
import { CouponWords } from './coupon-words.js';
import { CodeBatchAdminController } from './issue/code-batch.admin.controller.js';
import { CodeBatchService } from './issue/code-batch.service.js';
import { CodeMint } from './issue/code-mint.js';
import { CodeStore } from './issue/code.store.js';
import { CouponGifts } from './issue/coupon-gifts.js';
import { CouponIssuing } from './issue/coupon-issuing.js';
import { RuleAdminController } from './issue/rule.admin.controller.js';
import { RuleService } from './issue/rule.service.js';
import { RuleStore } from './issue/rule.store.js';
import { StaffDay } from './issue/staff-day.js';
import { StaffGifts } from './issue/staff-gifts.js';
import { StaffIssueController } from './issue/staff-issue.staff.controller.js';
import { StaffIssueService } from './issue/staff-issue.service.js';
import { CentreService } from './mine/centre.service.js';
import { CentreShelf } from './mine/centre-shelf.js';
import { ClaimService } from './mine/claim.service.js';
import { CouponController } from './mine/coupon.controller.js';
import { MyCouponsService } from './mine/my-coupons.service.js';
import { RedeemService } from './mine/redeem.service.js';
import { CouponReferences } from './templates/coupon-references.js';
import { PackAdminController } from './templates/pack.admin.controller.js';
import { PackService } from './templates/pack.service.js';
import { PackStore } from './templates/pack.store.js';
import { TemplateAdminController } from './templates/template.admin.controller.js';
import { TemplateFigures } from './templates/template-figures.js';
import { TemplateService } from './templates/template.service.js';
import { TemplateStore } from './templates/template.store.js';
import { CouponRecords } from './coupon-records.js';

const TEMPLATES = [TemplateStore, TemplateService, TemplateFigures, PackStore, PackService, CouponReferences];
const ISSUE = [
  CouponIssuing,
  CouponGifts,
  RuleStore,
  RuleService,
  CodeStore,
  CodeMint,
  CodeBatchService,
  StaffDay,
  StaffGifts,
  StaffIssueService,
];
const MINE = [CentreShelf, CentreService, ClaimService, MyCouponsService, RedeemService];
const COUNTER = [CounterDesk, CounterMembers, MemberCoupons, PassService, VerifyService];

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(COUPON_SETTINGS),
    OrganizationModule,
    MemberModule,
    CatalogModule,
    TierModule,
    LedgerModule,
  ],
  controllers: [
    CouponController,
    CouponStaffController,
    StaffIssueController,
    CouponPosController,
    TemplateAdminController,
    PackAdminController,
    RuleAdminController,
    CodeBatchAdminController,
  ],
  providers: [
    CouponRecords,
    CouponStore,
    CouponWords,
    CouponCards,
    CouponReminders,
    CouponVoiding,
    ...TEMPLATES,
    ...ISSUE,
    ...MINE,
    ...COUNTER,
    CouponFacade,
    CouponSubscriber,
    CouponJobs,
    CouponChecks,
  ],
  exports: [CouponFacade],
})
export class CouponModule {}
