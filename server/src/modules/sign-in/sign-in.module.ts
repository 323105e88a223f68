import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CouponModule } from '../coupon/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { TierModule } from '../tier/index.js';
import { SignInAdminController } from './sign-in.admin.controller.js';
import { SignInCalendarService } from './sign-in-calendar.service.js';
import { SignInChecks } from './sign-in.checks.js';
import { SignInController } from './sign-in.controller.js';
import { SignInFiguresService } from './sign-in-figures.service.js';
import { SignInRecords } from './sign-in-records.js';
import { SignInRewards } from './sign-in-rewards.js';
import { SignInRuleSets } from './sign-in-rule-sets.js';
import { SignInService } from './sign-in.service.js';
import { SignInStore } from './sign-in.store.js';

@Module({
  imports: [AuditModule, MemberModule, LedgerModule, TierModule, PointsModule, CouponModule],
  controllers: [SignInController, SignInAdminController],
  providers: [
    SignInStore,
    SignInRuleSets,
    SignInRewards,
    SignInService,
    SignInCalendarService,
    SignInFiguresService,
    SignInRecords,
    SignInChecks,
  ],
})
export class SignInModule {}
