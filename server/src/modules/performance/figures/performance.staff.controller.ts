import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import {
  AttendanceCorrection,
  AttendanceList,
  AttendanceQuery,
  AttendanceView,
  ClockInput,
  ClockState,
} from '../attendance/attendance.dto.js';
import { AttendanceService } from '../attendance/attendance.service.js';
import { MyPerformance, PerformanceQuery, StorePerformance } from './performance.dto.js';
import { PerformanceService } from './performance.service.js';

@ApiTags('staff: performance')
@Controller('staff')
export class PerformanceStaffController {
  constructor(
    private readonly performance: PerformanceService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get('performance/me')
  @ApiOperation({ summary: 'My month in a store: figures, hours, commission explained' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: MyPerformance })
  mine(@CurrentStaff() staff: StaffActor, @Query() query: PerformanceQuery): Promise<Result<MyPerformance>> {
    return this.performance.mine(staff, query);
  }

  @Get('performance/store')
  @ApiOperation({ summary: 'A month of a store and its people, for whoever answers for it' })
  @StaffRoute('follow.review')
  @ApiOkResponse({ type: StorePerformance })
  store(@CurrentStaff() staff: StaffActor, @Query() query: PerformanceQuery): Promise<Result<StorePerformance>> {
    return this.performance.store(staff, query);
  }

  @Get('attendance')
  @ApiOperation({ summary: 'Whether I am clocked in, and my minutes of today' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: ClockState })
  clock(@CurrentStaff() staff: StaffActor): Promise<ClockState> {
    return this.attendance.state(staff);
  }

  /** One time runs at a time: of two taps one counts, the other is told so. */
  @Post('attendance/clock-in')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin work in a store' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: ClockState })
  clockIn(@CurrentStaff() staff: StaffActor, @Body() { storeId }: ClockInput): Promise<Result<ClockState>> {
    return this.attendance.clockIn(staff, storeId);
  }

  @Post('attendance/clock-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the time at work that runs' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: ClockState })
  clockOut(@CurrentStaff() staff: StaffActor): Promise<Result<ClockState>> {
    return this.attendance.clockOut(staff);
  }

  @Get('attendance/store')
  @ApiOperation({ summary: 'Who was at work in a store in the last days' })
  @StaffRoute('follow.review')
  @ApiOkResponse({ type: AttendanceList })
  async list(
    @CurrentStaff() staff: StaffActor,
    @Query() { storeId }: AttendanceQuery,
  ): Promise<Result<AttendanceList>> {
    const items = await this.attendance.list(staff, storeId);
    return items.ok ? ok({ items: items.value }) : items;
  }

  @Post('attendance/:id/correct')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a time at work right; the old one and the reason stay in the log' })
  @StaffRoute('follow.review')
  @ApiOkResponse({ type: AttendanceView })
  correct(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AttendanceCorrection,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<AttendanceView>> {
    return this.attendance.correct(staff, id, body, request);
  }
}
