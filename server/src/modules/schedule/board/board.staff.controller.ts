import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute } from '../../../platform/http/index.js';
import { AtStoreQuery } from '../schedule.dto.js';
import {
  BoardQuery,
  ScheduleDay,
  ScheduleWeek,
  StaffSlotDays,
  StaffSlotQuery,
  StoreServiceList,
  WeekQuery,
} from './board.dto.js';
import { BoardService } from './board.service.js';
import { FreeTimeService } from './free-time.service.js';

@ApiTags('staff: schedule')
@Controller('staff/schedule')
@StaffRoute('booking.read')
export class BoardStaffController {
  constructor(
    private readonly board: BoardService,
    private readonly free: FreeTimeService,
  ) {}

  @Get('day')
  @ApiOperation({ summary: 'A day of the store: who is there, and what is taken' })
  @ApiOkResponse({ type: ScheduleDay })
  day(@CurrentStaff() actor: StaffActor, @Query() { storeId, date }: BoardQuery): Promise<Result<ScheduleDay>> {
    return this.board.day(actor, storeId, date);
  }

  @Get('week')
  @ApiOperation({ summary: 'Seven days of shifts and leave' })
  @ApiOkResponse({ type: ScheduleWeek })
  week(@CurrentStaff() actor: StaffActor, @Query() { storeId, from }: WeekQuery): Promise<Result<ScheduleWeek>> {
    return this.board.week(actor, storeId, from);
  }

  @Get('services')
  @ApiOperation({ summary: 'What the store offers, and who can do it' })
  @ApiOkResponse({ type: StoreServiceList })
  services(@CurrentStaff() actor: StaffActor, @Query() { storeId }: AtStoreQuery): Promise<Result<StoreServiceList>> {
    return this.free.services(actor, storeId);
  }

  @Get('slots')
  @ApiOperation({ summary: 'Who is free when for a service' })
  @ApiOkResponse({ type: StaffSlotDays })
  slots(@CurrentStaff() actor: StaffActor, @Query() query: StaffSlotQuery): Promise<Result<StaffSlotDays>> {
    return this.free.slots(actor, query);
  }
}
