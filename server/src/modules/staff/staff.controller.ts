import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute } from '../../platform/http/index.js';
import { AlertService } from './alert.service.js';
import { StaffNotices } from './notice.service.js';
import { AlertDone, StaffAlert, StaffToday, TodayQuery } from './staff.dto.js';
import { TodayService } from './today.service.js';

@ApiTags('staff: today')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly days: TodayService,
    private readonly alerts: AlertService,
    private readonly notices: StaffNotices,
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

  @Post('notices/:id/seen')
  @ApiOperation({ summary: 'Mark a notice of one’s own as seen' })
  @HttpCode(204)
  @StaffRoute()
  @ApiNoContentResponse()
  async seeNotice(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<void> {
    unwrap(await this.notices.see(staff.staffId, id));
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
