import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../../kernel/result.js';
import {
  AdminRoute,
  ApiCsv,
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
  csvFile,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ClearingPaymentBody, ClearingPaymentPage, ClearingPaymentView } from './clearing-payment.dto.js';
import { ClearingPaymentService } from './clearing-payment.service.js';
import { MonthCloseService } from './month-close.service.js';
import { StatementLines } from './statement-lines.js';
import {
  ClearingLinePage,
  type ClearingLineView,
  ClearingPositionList,
  ClosedMonthList,
  ClosedMonths,
  type StatementBrief,
  StatementPage,
  StatementQuery,
  StatementView,
} from './statement.dto.js';
import { StatementService } from './statement.service.js';

@ApiTags('admin: clearing')
@AdminRoute('hq.finance')
@Controller('admin/clearing')
export class ClearingAdminController {
  constructor(
    private readonly statements: StatementService,
    private readonly lines: StatementLines,
    private readonly closing: MonthCloseService,
    private readonly payments: ClearingPaymentService,
  ) {}

  @Get('positions')
  @ApiOperation({ summary: 'What each legal entity owes each other now, by the lines and by the ledger' })
  @ApiOkResponse({ type: ClearingPositionList })
  async positions(): Promise<ClearingPositionList> {
    return { items: await this.statements.positions() };
  }

  @Get('months')
  @ApiOperation({ summary: 'Months that have been closed' })
  @ApiOkResponse({ type: ClosedMonthList })
  async months(): Promise<ClosedMonthList> {
    return { items: await this.statements.months() };
  }

  /** The worker does it in the first days of each month. */
  @Post('months/close')
  @HttpCode(200)
  @AdminRoute('hq.finance.settle')
  @ApiOperation({ summary: 'Close every month that is over and not closed; facts heard of later go to the next month' })
  @ApiOkResponse({ type: ClosedMonths })
  close(): Promise<ClosedMonths> {
    return this.closing.closeDue();
  }

  @Get('statements')
  @ApiOperation({ summary: 'Monthly statements of the legal entities, newest first' })
  @ApiOkResponse({ type: StatementPage })
  list(@Query() query: StatementQuery): Promise<Page<StatementBrief>> {
    return this.statements.list(query);
  }

  @Get('statements/:id')
  @ApiOperation({ summary: 'A statement with its balance towards each counterparty' })
  @ApiOkResponse({ type: StatementView })
  view(@Param('id', ParseIntPipe) id: number): Promise<Result<StatementView>> {
    return this.statements.view(id);
  }

  @Get('statements/:id/lines')
  @ApiOperation({ summary: 'The lines behind a statement, newest first' })
  @ApiOkResponse({ type: ClearingLinePage })
  linesOf(@Param('id', ParseIntPipe) id: number, @Query() query: PageQuery): Promise<Result<Page<ClearingLineView>>> {
    return this.lines.page(id, query);
  }

  @Get('statements/:id/csv')
  @ApiOperation({ summary: 'The statement with all of its lines as a file' })
  @ApiCsv('Lines, then balances by counterparty.')
  async csv(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { name, rows } = unwrap(await this.lines.file(id));
    return csvFile(name, rows);
  }

  @Post('statements/:id/confirm')
  @HttpCode(200)
  @AdminRoute('hq.finance.settle')
  @ApiOperation({ summary: 'Confirm a draft; one on which nothing is open is settled at once' })
  @ApiOkResponse({ type: StatementView })
  confirm(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<StatementView>> {
    return this.statements.confirm({ actor, request }, id);
  }

  @Get('payments')
  @ApiOperation({ summary: 'Settlements between legal entities, newest first' })
  @ApiOkResponse({ type: ClearingPaymentPage })
  paymentList(@Query() query: PageQuery): Promise<Page<ClearingPaymentView>> {
    return this.payments.list(query);
  }

  @Post('payments')
  @AdminRoute('hq.finance.settle')
  @Idempotent()
  @ApiOperation({ summary: 'Record that one entity has paid another what it owed; both statements must be confirmed' })
  @ApiCreatedResponse({ type: ClearingPaymentView })
  pay(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: ClearingPaymentBody,
  ): Promise<Result<ClearingPaymentView>> {
    return this.payments.record(command, { actor, request }, body);
  }
}
