import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { StoreTeam } from '../people/store-team.js';
import { SkillsBody, Team, TeamMember } from '../people/team.dto.js';
import { RoomBody, RoomList, ServiceRoom } from '../rooms/room.dto.js';
import { RoomService } from '../rooms/room.service.js';
import { AtStoreQuery } from '../schedule.dto.js';
import { ClosingBody, DayBody, DayParams, ReopenBody, ShiftChange, StoreBody, WeekBody } from './shift.dto.js';
import { ShiftService } from './shift.service.js';

@ApiTags('staff: schedule')
@Controller('staff/schedule')
@StaffRoute('schedule.manage')
export class PlanStaffController {
  constructor(
    private readonly shifts: ShiftService,
    private readonly team: StoreTeam,
    private readonly rooms: RoomService,
  ) {}

  @Get('team')
  @ApiOperation({ summary: 'Who works in the store, and what they are able to do' })
  @ApiOkResponse({ type: Team })
  members(@CurrentStaff() actor: StaffActor, @Query() { storeId }: AtStoreQuery): Promise<Result<Team>> {
    return this.team.list(actor, storeId);
  }

  @Put('team/:staffId/skills')
  @ApiOperation({ summary: 'Say what somebody is able to do' })
  @ApiOkResponse({ type: TeamMember })
  setSkills(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('staffId', ParseIntPipe) staffId: number,
    @Body() body: SkillsBody,
  ): Promise<Result<TeamMember>> {
    return this.team.setSkills({ actor, request }, staffId, body);
  }

  @Put('team/:staffId/week')
  @ApiOperation({ summary: 'Write somebody’s week, from a day on' })
  @ApiOkResponse({ type: ShiftChange })
  setWeek(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('staffId', ParseIntPipe) staffId: number,
    @Body() body: WeekBody,
  ): Promise<Result<ShiftChange>> {
    return this.shifts.setWeek({ actor, request }, staffId, body);
  }

  @Put('team/:staffId/days/:date')
  @ApiOperation({ summary: 'Write one day of somebody, instead of what the week says' })
  @ApiOkResponse({ type: ShiftChange })
  setDay(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param() params: DayParams,
    @Body() body: DayBody,
  ): Promise<Result<ShiftChange>> {
    return this.shifts.setDay({ actor, request }, params, body);
  }

  @Post('team/:staffId/days/:date/clear')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the week count again on a day' })
  @ApiOkResponse({ type: ShiftChange })
  clearDay(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param() params: DayParams,
    @Body() { storeId }: StoreBody,
  ): Promise<Result<ShiftChange>> {
    return this.shifts.clearDay({ actor, request }, params, storeId);
  }

  @Post('closings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the store for a day' })
  @ApiOkResponse({ type: ShiftChange })
  close(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ClosingBody,
  ): Promise<Result<ShiftChange>> {
    return this.shifts.close({ actor, request }, body);
  }

  @Post('closings/clear')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the store on a day after all' })
  @ApiOkResponse({ type: ShiftChange })
  reopen(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() { storeId, date }: ReopenBody,
  ): Promise<Result<ShiftChange>> {
    return this.shifts.reopen({ actor, request }, storeId, date);
  }

  @Get('rooms')
  @ApiOperation({ summary: 'Rooms of the store' })
  @ApiOkResponse({ type: RoomList })
  listRooms(@CurrentStaff() actor: StaffActor, @Query() { storeId }: AtStoreQuery): Promise<Result<RoomList>> {
    return this.rooms.list(actor, storeId);
  }

  @Post('rooms')
  @ApiOperation({ summary: 'Add a room' })
  @ApiCreatedResponse({ type: ServiceRoom })
  addRoom(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: RoomBody,
  ): Promise<Result<ServiceRoom>> {
    return this.rooms.create({ actor, request }, body);
  }

  @Put('rooms/:id')
  @ApiOperation({ summary: 'Change a room; what is booked in it stays' })
  @ApiOkResponse({ type: ServiceRoom })
  changeRoom(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RoomBody,
  ): Promise<Result<ServiceRoom>> {
    return this.rooms.change({ actor, request }, id, body);
  }
}
