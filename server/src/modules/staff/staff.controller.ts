import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute } from '../../platform/http/index.js';
import { AlertService } from './alert.service.js';
import { AlertDone, StaffAlert, StaffToday, TodayQuery } from './staff.dto.js';
import { TodayService } from './today.service.js';

@ApiTags('staff: today')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly days: TodayService,
    private readonly alerts: AlertService,
  ) {}

  @Get('today')
  @ApiOperation({ summary: 'The day at a glance: figures and whom to look after' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: StaffToday })
  today(@CurrentStaff() staff: StaffActor, @Query() query: TodayQuery): Promise<Result<StaffToday>> {
    return this.days.today(staff, query.storeId);
  }

  @Post('alerts/:id/seen')
  @ApiOperation({ summary: 'Mark an alert as seen' })
  @HttpCode(200)
  @StaffRoute('alert.handle')
  @ApiOkResponse({ type: StaffAlert })
  see(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffAlert>> {
    return this.alerts.see(staff, id);
  }

  /** Says how it went. Whoever reports first has handled it. */
  @Post('alerts/:id/done')
  @ApiOperation({ summary: 'Close an alert with what came of it' })
  @HttpCode(200)
  @StaffRoute('alert.handle')
  @ApiOkResponse({ type: StaffAlert })
  finish(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AlertDone,
  ): Promise<Result<StaffAlert>> {
    return this.alerts.finish(staff, id, body);
  }
}
