import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, refuse } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Guessable,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
  holdsAt,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import {
  BookingCodeParams,
  BookingDayQuery,
  BookingStoreQuery,
  StaffBookBody,
  StaffCancelBody,
  StaffRescheduleBody,
} from './booking-input.dto.js';
import { StaffBooking, StaffBookingDay } from './staff-booking.dto.js';
import { DeskBookingService } from './desk/desk-booking.service.js';
import { DeskService } from './desk/desk.service.js';

@ApiTags('staff: bookings')
@Controller('staff/bookings')
export class BookingStaffController {
  constructor(
    private readonly desk: DeskService,
    private readonly booking: DeskBookingService,
  ) {}

  @Get()
  @StaffRoute('booking.read')
  @ApiOperation({ summary: 'Bookings of a store on a day, by the time they begin' })
  @ApiOkResponse({ type: StaffBookingDay })
  day(@CurrentStaff() actor: StaffActor, @Query() query: BookingDayQuery): Promise<Result<StaffBookingDay>> {
    return this.desk.day(actor, query.storeId, query.date);
  }

  @Get('by-code/:code')
  @StaffRoute('booking.handle')
  @Guessable()
  @ApiOperation({ summary: 'The booking whose number was shown at this counter' })
  @ApiOkResponse({ type: StaffBooking })
  byCode(
    @CurrentStaff() actor: StaffActor,
    @Param() { code }: BookingCodeParams,
    @Query() { storeId }: BookingStoreQuery,
  ): Promise<Result<StaffBooking>> {
    return this.desk.byCode(actor, storeId, code);
  }

  @Get(':id')
  @StaffRoute('booking.read')
  @ApiOperation({ summary: 'One booking with its history and what can be done now' })
  @ApiOkResponse({ type: StaffBooking })
  get(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffBooking>> {
    return this.desk.get(actor, id);
  }

  /** No deposit is asked for, and the limits for members don't count. */
  @Post()
  @StaffRoute('booking.handle')
  @Idempotent()
  @ApiOperation({ summary: 'Book for a guest who calls or stands at the counter' })
  @ApiCreatedResponse({ type: StaffBooking })
  async book(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: StaffBookBody,
  ): Promise<Result<StaffBooking>> {
    const { memberId, serviceId, storeId, staffId = null, note = null, cardId = null } = body;
    if (!holdsAt(actor, 'booking.handle', storeId)) return refuse('STORE_NOT_FOUND');
    const wanted = { memberId, serviceId, storeId, staffId, note, cardId, start: new Date(body.start) };
    const written = await this.booking.book(command, { actor, request }, wanted);
    return written.ok ? this.desk.get(actor, written.value.bookingId) : written;
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @StaffRoute('booking.handle')
  @Idempotent()
  @ApiOperation({ summary: 'Give a booking up for the guest or for the store' })
  @ApiOkResponse({ type: StaffBooking })
  cancel(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() body: StaffCancelBody,
  ): Promise<Result<StaffBooking>> {
    return this.desk.handle(actor, id, (one) => this.desk.cancel(command, { actor, request }, one, body));
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @StaffRoute('booking.handle')
  @Idempotent()
  @ApiOperation({ summary: 'Move a booking to another time or person' })
  @ApiOkResponse({ type: StaffBooking })
  reschedule(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() { start, reason, staffId }: StaffRescheduleBody,
  ): Promise<Result<StaffBooking>> {
    const wanted = { start: new Date(start), staffId: staffId ?? null, reason };
    return this.desk.handle(actor, id, (one) => this.desk.move(command, { actor, request }, one, wanted));
  }
}
