import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { StaffModule } from '../staff/index.js';
import { AnalyticsAdminController } from './analytics.admin.controller.js';
import { OverviewService } from './overview.service.js';

@Module({
  imports: [MemberModule, StaffModule, LedgerModule],
  controllers: [AnalyticsAdminController],
  providers: [OverviewService],
})
export class AnalyticsModule {}
