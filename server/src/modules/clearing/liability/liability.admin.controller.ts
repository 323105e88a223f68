import { Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../../kernel/result.js';
import { AdminRoute, ApiCsv, csvFile } from '../../../platform/http/index.js';
import { BreakageService } from './breakage.service.js';
import { BreakageView, OutstandingView, QuarterPath, QuarterReport } from './liability.dto.js';
import { LiabilityService } from './liability.service.js';
import { quarterRows } from './quarter-csv.js';

@ApiTags('admin: liability')
@AdminRoute('hq.finance')
@Controller('admin/liability')
export class LiabilityAdminController {
  constructor(
    private readonly liability: LiabilityService,
    private readonly breakage: BreakageService,
  ) {}

  @Get('outstanding')
  @ApiOperation({ summary: 'Principal, bonus and points outstanding, by issuer and age of the lots' })
  @ApiOkResponse({ type: OutstandingView })
  outstanding(): Promise<OutstandingView> {
    return this.liability.outstanding();
  }

  @Get('breakage')
  @ApiOperation({ summary: 'The latest estimate of what will never be used, with its method and inputs' })
  @ApiOkResponse({ type: BreakageView })
  latest(): Promise<BreakageView> {
    return this.breakage.latest();
  }

  /** Reads the history of the whole horizon; the worker does it once a month. */
  @Post('breakage')
  @HttpCode(200)
  @AdminRoute('hq.finance.settle')
  @ApiOperation({ summary: 'Estimate again now; replaces an estimate of the same day' })
  @ApiOkResponse({ type: BreakageView })
  estimate(): Promise<BreakageView> {
    return this.breakage.estimate();
  }

  @Get('quarters/:quarter')
  @ApiOperation({ summary: 'Quarterly prepaid-card report: opening + issued − redeemed − refunded = closing' })
  @ApiOkResponse({ type: QuarterReport })
  quarter(@Param() { quarter }: QuarterPath): Promise<Result<QuarterReport>> {
    return this.liability.quarter(quarter);
  }

  @Get('quarters/:quarter/csv')
  @ApiOperation({ summary: 'The quarterly prepaid-card report as a file' })
  @ApiCsv('One row for principal and one for bonus of each entity, then the total.')
  async quarterCsv(@Param() { quarter }: QuarterPath): Promise<StreamableFile> {
    const report = unwrap(await this.liability.quarter(quarter));
    return csvFile(`单用途预付卡季度报表-${quarter}`, quarterRows(report));
  }
}
