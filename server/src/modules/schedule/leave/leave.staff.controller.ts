import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { Leave, LeaveBody, LeaveDecisionBody, LeavePage, LeaveQuery } from './leave.dto.js';
import { LeaveService } from './leave.service.js';
import { LeaveViews } from './leave-views.js';
import type { LeaveData } from './leave.store.js';

@ApiTags('staff: schedule')
@Controller('staff/schedule/leaves')
@StaffRoute('booking.read')
export class LeaveStaffController {
  constructor(
    private readonly leaves: LeaveService,
    private readonly views: LeaveViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Leave, newest first: the store’s for who plans its shifts, otherwise mine' })
  @ApiOkResponse({ type: LeavePage })
  list(@CurrentStaff() actor: StaffActor, @Query() query: LeaveQuery): Promise<Result<Page<Leave>>> {
    return this.views.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Ask for leave' })
  @ApiCreatedResponse({ type: Leave })
  async request(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: LeaveBody,
  ): Promise<Result<Leave>> {
    return this.shown(actor, await this.leaves.request({ actor, request }, body));
  }

  @Post(':id/decision')
  @HttpCode(200)
  @StaffRoute('schedule.manage')
  @ApiOperation({ summary: 'Allow leave or turn it down; the answer names the bookings it hits' })
  @ApiOkResponse({ type: Leave })
  async decide(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: LeaveDecisionBody,
  ): Promise<Result<Leave>> {
    return this.shown(actor, await this.leaves.decide({ actor, request }, id, body));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take leave back' })
  @ApiOkResponse({ type: Leave })
  async cancel(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<Leave>> {
    return this.shown(actor, await this.leaves.cancel({ actor, request }, id));
  }

  private async shown(actor: StaffActor, result: Result<LeaveData>): Promise<Result<Leave>> {
    return result.ok ? ok(await this.views.one(actor, result.value)) : result;
  }
}
