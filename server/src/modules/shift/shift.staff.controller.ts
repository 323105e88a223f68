import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import {
  CloseShiftBody,
  CurrentShift,
  OpenShiftBody,
  type Shift,
  ShiftListQuery,
  ShiftPage,
  ShiftPlaceQuery,
  ShiftReport,
} from './shift.dto.js';
import { ShiftService } from './shift.service.js';
import { ShiftViews } from './shift-views.js';

@ApiTags('staff: shifts')
@Controller('staff/shifts')
@StaffRoute('shift.work', 'shift.review')
export class ShiftStaffController {
  constructor(
    private readonly shifts: ShiftService,
    private readonly views: ShiftViews,
  ) {}

  @Get('current')
  @StaffRoute('shift.work')
  @ApiOperation({ summary: 'The shift I have open in this store' })
  @ApiOkResponse({ type: CurrentShift })
  current(@CurrentStaff() actor: StaffActor, @Query() { storeId }: ShiftPlaceQuery): Promise<Result<CurrentShift>> {
    return this.views.current(actor, storeId);
  }

  @Get()
  @ApiOperation({ summary: 'Shifts of a store, newest first: mine, or all for who reviews them' })
  @ApiOkResponse({ type: ShiftPage })
  list(@CurrentStaff() actor: StaffActor, @Query() query: ShiftListQuery): Promise<Result<Page<Shift>>> {
    return this.views.list(actor, query.storeId, query);
  }

  @Post()
  @StaffRoute('shift.work')
  @Idempotent()
  @ApiOperation({ summary: 'Open a drawer with what lies in it' })
  @ApiCreatedResponse({ type: ShiftReport })
  async open(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: OpenShiftBody,
  ): Promise<Result<ShiftReport>> {
    return this.shown(await this.shifts.open(command, { actor, request }, body));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A shift with what moved in it' })
  @ApiOkResponse({ type: ShiftReport })
  report(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<ShiftReport>> {
    return this.views.report(actor, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Hand the drawer over with what was counted' })
  @ApiOkResponse({ type: ShiftReport })
  async close(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() { countedFen, note }: CloseShiftBody,
  ): Promise<Result<ShiftReport>> {
    return this.shown(await this.shifts.close(command, { actor, request }, id, { countedFen, note: note ?? null }));
  }

  private async shown(done: Result<{ shiftId: number }>): Promise<Result<ShiftReport>> {
    return done.ok ? ok(await this.views.byId(done.value.shiftId)) : done;
  }
}
