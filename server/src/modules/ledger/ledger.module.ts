import { Module } from '@nestjs/common';
import { MemberModule } from '../member/index.js';
import { HoldsService } from './holds.service.js';
import { LedgerAdminController } from './ledger.admin.controller.js';
import { LedgerAdminService } from './ledger.admin.service.js';
import { LedgerChecks } from './ledger-checks.js';
import { LedgerFacade } from './ledger.facade.js';
import { LedgerHistory } from './ledger-history.js';
import { LedgerLots } from './ledger-lots.js';
import { LedgerRecords } from './ledger-records.js';
import { LedgerReports } from './ledger-reports.js';
import { LedgerStore } from './ledger-store.js';
import { ReconciliationService } from './reconciliation.service.js';

@Module({
  imports: [MemberModule],
  controllers: [LedgerAdminController],
  providers: [
    LedgerStore,
    HoldsService,
    LedgerHistory,
    LedgerLots,
    LedgerRecords,
    LedgerReports,
    LedgerChecks,
    LedgerFacade,
    ReconciliationService,
    LedgerAdminService,
  ],
  exports: [LedgerFacade, LedgerLots, ReconciliationService],
})
export class LedgerModule {}
