import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { DifferenceService, runView } from './difference.service.js';
import {
  BillDayPath,
  DifferencePage,
  DifferenceQuery,
  DifferenceView,
  ResolveBody,
  TradeBillQuery,
  TradeBillRunPage,
  TradeBillRunView,
} from './trade-bill.dto.js';
import { TradeBillService } from './trade-bill.service.js';

@ApiTags('admin: trade bill')
@AdminRoute('hq.finance')
@Controller('admin/trade-bills')
export class TradeBillAdminController {
  constructor(
    private readonly bills: TradeBillService,
    private readonly differences: DifferenceService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Comparisons with the trade bill of WeChat Pay, newest day first' })
  @ApiOkResponse({ type: TradeBillRunPage })
  runs(@Query() query: TradeBillQuery): Promise<TradeBillRunPage> {
    return this.differences.runs(query);
  }

  @Get('differences')
  @ApiOperation({ summary: 'Differences found, newest first' })
  @ApiOkResponse({ type: DifferencePage })
  list(@Query() query: DifferenceQuery): Promise<Page<DifferenceView>> {
    return this.differences.list(query);
  }

  @Post('differences/:id/resolve')
  @HttpCode(200)
  @AdminRoute('hq.finance.settle')
  @ApiOperation({ summary: 'Close a difference by hand, with the reason' })
  @ApiOkResponse({ type: DifferenceView })
  resolve(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ResolveBody,
  ): Promise<Result<DifferenceView>> {
    return this.differences.resolve({ actor, request }, id, body.reason);
  }

  @Get('days/:day')
  @ApiOperation({ summary: 'The comparison of one day' })
  @ApiOkResponse({ type: TradeBillRunView })
  run(@Param() { day }: BillDayPath): Promise<Result<TradeBillRunView>> {
    return this.differences.run(day);
  }

  /** Comparing a day again changes only what has changed. */
  @Post('days/:day/compare')
  @HttpCode(200)
  @AdminRoute('hq.finance.settle')
  @ApiOperation({ summary: 'Fetch the bill of a day from WeChat Pay and compare it now' })
  @ApiOkResponse({ type: TradeBillRunView })
  async compare(@Param() { day }: BillDayPath): Promise<Result<TradeBillRunView>> {
    const run = await this.bills.compare(day);
    return run.ok ? ok(runView(run.value)) : run;
  }
}
