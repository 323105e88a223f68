import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
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
import { BookingStoreQuery, RefundResendBody } from './booking-input.dto.js';
import { DepositDesk } from './desk/deposit-desk.service.js';
import { BookingRefundView, StaffBookingDay } from './staff-booking.dto.js';

@ApiTags('staff: bookings')
@Controller('staff/booking-refunds')
@StaffRoute('order.refund')
export class DepositStaffController {
  constructor(private readonly desk: DepositDesk) {}

  @Get()
  @ApiOperation({ summary: 'Bookings of a store whose deposit WeChat did not give back' })
  @ApiOkResponse({ type: StaffBookingDay })
  stopped(
    @CurrentStaff() actor: StaffActor,
    @Query() { storeId }: BookingStoreQuery,
  ): Promise<Result<StaffBookingDay>> {
    return this.desk.stopped(actor, storeId);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Ask WeChat once more for the deposit of a booking, named by the booking’s id' })
  @ApiOkResponse({ type: BookingRefundView })
  resend(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() { reason }: RefundResendBody,
  ): Promise<Result<BookingRefundView>> {
    return this.desk.resend(command, { actor, request }, id, reason);
  }
}
