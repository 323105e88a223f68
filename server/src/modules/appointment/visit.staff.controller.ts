import { Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { StaffBooking } from './staff-booking.dto.js';
import { DeskService } from './desk/desk.service.js';
import { NoShowService } from './desk/no-show.service.js';
import { VisitService } from './desk/visit.service.js';

@ApiTags('staff: bookings')
@Controller('staff/bookings')
@StaffRoute('booking.handle')
export class VisitStaffController {
  constructor(
    private readonly desk: DeskService,
    private readonly visits: VisitService,
    private readonly noShows: NoShowService,
  ) {}

  @Post(':id/check-in')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'The guest is here: the deposit goes back' })
  @ApiOkResponse({ type: StaffBooking })
  checkIn(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.visits.checkIn(command, { actor, request }, one));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'The service begins' })
  @ApiOkResponse({ type: StaffBooking })
  start(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.visits.start(command, { actor, request }, one));
  }

  /** A visit that is billed at the till ends with the bill; this is for those that aren't. */
  @Post(':id/finish')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'The service is over; a treatment card that was set aside is used' })
  @ApiOkResponse({ type: StaffBooking })
  finish(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.visits.finish(command, { actor, request }, one));
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'The guest did not come; can be taken back for a while' })
  @ApiOkResponse({ type: StaffBooking })
  noShow(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.noShows.mark(command, { actor, request }, one));
  }

  @Post(':id/no-show-undo')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'They came after all, or it was a mistake' })
  @ApiOkResponse({ type: StaffBooking })
  undo(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.noShows.undo(command, { actor, request }, one));
  }
}
