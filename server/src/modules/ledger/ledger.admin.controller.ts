import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminRoute, type Page } from '../../platform/http/index.js';
import { LedgerAdminService } from './ledger.admin.service.js';
import {
  LedgerAccountList,
  LedgerAccountQuery,
  LedgerJournalPage,
  LedgerJournalQuery,
  type LedgerJournalView,
  ReconciliationView,
} from './ledger.dto.js';
import { type ReconciliationReport, ReconciliationService } from './reconciliation.service.js';

@ApiTags('admin: ledger')
@AdminRoute('hq.finance')
@Controller('admin/ledger')
export class LedgerAdminController {
  constructor(
    private readonly ledger: LedgerAdminService,
    private readonly reconciliation: ReconciliationService,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Accounts of a member, store, legal entity or the chain' })
  @ApiOkResponse({ type: LedgerAccountList })
  async accounts(@Query() query: LedgerAccountQuery): Promise<LedgerAccountList> {
    return { items: await this.ledger.accounts(query.owner) };
  }

  @Get('journals')
  @ApiOperation({ summary: 'Journals with their entries, newest first' })
  @ApiOkResponse({ type: LedgerJournalPage })
  journals(@Query() query: LedgerJournalQuery): Promise<Page<LedgerJournalView>> {
    return this.ledger.journals(query);
  }

  @Post('reconciliation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Proves that entries, lots and balances agree for every account; changes nothing' })
  @ApiOkResponse({ type: ReconciliationView })
  async reconcile(): Promise<ReconciliationView> {
    return viewOf(await this.reconciliation.run());
  }
}

function viewOf(report: ReconciliationReport): ReconciliationView {
  return {
    startedAt: report.startedAt.toISOString(),
    finishedAt: report.finishedAt.toISOString(),
    accounts: report.accounts,
    journals: report.journals,
    checks: report.checks,
    balanced: report.problems.length === 0,
    problems: [...report.problems],
  };
}
