import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentMember,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { BookBody, CancelBookingBody, RescheduleBody } from './booking-input.dto.js';
import { Booking, type BookingBrief, BookingPage, BookingWithPayment, UpcomingBookings } from './booking.dto.js';
import { BookService } from './booking/book.service.js';
import { MyBookings } from './booking/my-bookings.service.js';

@ApiTags('member: bookings')
@Controller('member/bookings')
@MemberRoute()
export class BookingController {
  constructor(
    private readonly booking: BookService,
    private readonly mine: MyBookings,
  ) {}

  /** SLOT_TAKEN: somebody was faster, nothing is held. PAYMENT_UNAVAILABLE: nothing was charged, repeat with the same key. */
  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Book a slot and secure it; what the WeChat cashier needs when the deposit is paid there' })
  @ApiCreatedResponse({ type: BookingWithPayment })
  async book(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: BookBody,
  ): Promise<Result<BookingWithPayment>> {
    const { serviceId, storeId, pay, depositFen, staffId = null, cardId = null, note = null } = body;
    const wanted = { serviceId, storeId, pay, depositFen, staffId, cardId, note, start: new Date(body.start) };
    const written = await this.booking.book(command, member, wanted);
    return written.ok ? this.mine.withPayment(written.value) : written;
  }

  @Get('upcoming')
  @ApiOperation({ summary: 'What is still to come, the next one first' })
  @ApiOkResponse({ type: UpcomingBookings })
  upcoming(@CurrentMember() member: MemberActor): Promise<UpcomingBookings> {
    return this.mine.upcoming(member);
  }

  @Get()
  @ApiOperation({ summary: 'What is over, newest first' })
  @ApiOkResponse({ type: BookingPage })
  past(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<BookingBrief>> {
    return this.mine.past(member, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One booking, with what may still be done' })
  @ApiOkResponse({ type: Booking })
  get(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Booking>> {
    return this.mine.get(member, id);
  }

  @Post(':id/pay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Once more what the WeChat cashier needs for the deposit' })
  @ApiOkResponse({ type: BookingWithPayment })
  pay(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<BookingWithPayment>> {
    return this.mine.pay(member, id);
  }

  @Post(':id/sync')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask WeChat whether the deposit has been paid' })
  @ApiOkResponse({ type: Booking })
  sync(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Booking>> {
    return this.mine.sync(member, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Give a booking up; the deposit goes where the rule says that was shown' })
  @ApiOkResponse({ type: Booking })
  cancel(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() body: CancelBookingBody,
  ): Promise<Result<Booking>> {
    return this.mine.cancel(command, member, id, body.reason ?? null);
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Move it to another slot in one step; the deposit stays with it' })
  @ApiOkResponse({ type: Booking })
  reschedule(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() body: RescheduleBody,
  ): Promise<Result<Booking>> {
    return this.mine.move(command, member, id, { start: new Date(body.start), staffId: body.staffId ?? null });
  }
}
