import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { type Category, ComplaintCategories } from './complaint-categories.js';
import { ComplaintChoices } from './complaint-choices.js';
import { AdminComplaintQuery, ComplaintCategoryBody, ComplaintStatisticsQuery } from './complaint-input.dto.js';
import { ComplaintReading } from './complaint-reading.js';
import { ComplaintFiguresService } from './complaint-statistics.js';
import { AdminComplaintCategoryList, ComplaintStatistics } from './complaint-admin.dto.js';
import { type StaffComplaintBrief, StaffComplaintPage } from './complaint.dto.js';

/** Acts on one complaint are those of `staff/complaints`: headquarters may do them on all. */
@ApiTags('admin: complaints')
@Controller('admin')
@AdminRoute('hq.complaints')
export class ComplaintAdminController {
  constructor(
    private readonly reading: ComplaintReading,
    private readonly figures: ComplaintFiguresService,
    private readonly categories: ComplaintCategories,
    private readonly choices: ComplaintChoices,
  ) {}

  @Get('complaints')
  @ApiOperation({ summary: 'Complaints of the whole chain, newest first' })
  @ApiOkResponse({ type: StaffComplaintPage })
  list(@Query() query: AdminComplaintQuery): Promise<Page<StaffComplaintBrief>> {
    return this.reading.ofChain(query);
  }

  @Get('complaints/statistics')
  @ApiOperation({ summary: 'How many came, from where, how soon they were answered and how they were rated' })
  @ApiOkResponse({ type: ComplaintStatistics })
  statistics(@Query() { from, to }: ComplaintStatisticsQuery): Promise<Result<ComplaintStatistics>> {
    return this.figures.between(from, to);
  }

  @Get('complaint-categories')
  @ApiOperation({ summary: 'All categories, put away ones too' })
  @ApiOkResponse({ type: AdminComplaintCategoryList })
  async listCategories(): Promise<AdminComplaintCategoryList> {
    return { items: await this.choices.forHeadquarters() };
  }

  @Post('complaint-categories')
  @ApiOperation({ summary: 'Add a category' })
  @ApiCreatedResponse({ type: AdminComplaintCategoryList })
  add(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ComplaintCategoryBody,
  ): Promise<Result<AdminComplaintCategoryList>> {
    return this.saved(this.categories.save({ actor, request }, null, valuesOf(body)));
  }

  @Put('complaint-categories/:id')
  @ApiOperation({ summary: 'Change a category, or put it away' })
  @ApiOkResponse({ type: AdminComplaintCategoryList })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ComplaintCategoryBody,
  ): Promise<Result<AdminComplaintCategoryList>> {
    return this.saved(this.categories.save({ actor, request }, id, valuesOf(body)));
  }

  private async saved(act: Promise<Result<Category>>): Promise<Result<AdminComplaintCategoryList>> {
    const done = await act;
    return done.ok ? ok(await this.listCategories()) : done;
  }
}

function valuesOf(body: ComplaintCategoryBody): Omit<Category, 'id'> {
  // An explicit null in a request says the same as leaving a field out.
  const { name, goesTo, hint, replyHours, position, active } = body;
  return {
    name: name.trim(),
    goesTo,
    hint: hint ?? '',
    replyHours: replyHours ?? null,
    position: position ?? 0,
    active: active ?? true,
  };
}
