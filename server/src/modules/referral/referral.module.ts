import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CouponModule } from '../coupon/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrderModule } from '../order/index.js';
import { PointsModule } from '../points/index.js';
import { QrCodeModule } from '../qrcode/index.js';
import { TierModule } from '../tier/index.js';
import { MyReferralsService } from './my-referrals.service.js';
import { ReferralAdminController } from './referral.admin.controller.js';
import { ReferralController } from './referral.controller.js';
import { ReferralClawBack } from './referral-claw-back.js';
import { ReferralCodes } from './referral-codes.js';
import { ReferralBinding } from './referral-binding.js';
import { ReferralJob } from './referral.job.js';
import { ReferralMemberView } from './referral.member-view.js';
import { ReferralProgramsService } from './referral-programs.service.js';
import { ReferralPurchases } from './referral-purchases.js';
import { ReferralRecords } from './referral-records.js';
import { ReferralReviewsService } from './referral-reviews.service.js';
import { ReferralRewards } from './referral-rewards.js';
import { ReferralStore } from './referral.store.js';

@Module({
  imports: [AuditModule, CouponModule, LedgerModule, MemberModule, OrderModule, PointsModule, QrCodeModule, TierModule],
  controllers: [ReferralController, ReferralAdminController],
  providers: [
    MyReferralsService,
    ReferralBinding,
    ReferralClawBack,
    ReferralCodes,
    ReferralJob,
    ReferralMemberView,
    ReferralProgramsService,
    ReferralPurchases,
    ReferralRecords,
    ReferralReviewsService,
    ReferralRewards,
    ReferralStore,
  ],
})
export class ReferralModule {}
