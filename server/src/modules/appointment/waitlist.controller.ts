import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok } from '../../kernel/result.js';
import { Command, CurrentMember, Idempotent, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AcceptOfferBody, JoinWaitlistBody } from './booking-input.dto.js';
import { BookingWithPayment } from './booking.dto.js';
import { Waitlist } from './waitlist.dto.js';
import { BookService } from './booking/book.service.js';
import { MyBookings } from './booking/my-bookings.service.js';
import { WaitlistService } from './waitlist/waitlist.service.js';
import { WaitlistViews } from './waitlist/waitlist.views.js';

@ApiTags('member: wait list')
@Controller('member/waitlist')
@MemberRoute()
export class WaitlistController {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly views: WaitlistViews,
    private readonly booking: BookService,
    private readonly mine: MyBookings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Where this member stands in line, and what is kept for them' })
  @ApiOkResponse({ type: Waitlist })
  list(@CurrentMember() { memberId }: MemberActor): Promise<Waitlist> {
    return this.views.ofMember(memberId);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Stand in line for a part of a day that is full' })
  @ApiCreatedResponse({ type: Waitlist })
  async join(
    @CurrentMember() { memberId }: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: JoinWaitlistBody,
  ): Promise<Result<Waitlist>> {
    const { serviceId, storeId, date, part, staffId = null } = body;
    const wanted = { memberId, serviceId, storeId, staffId, date, part };
    const joined = await this.waitlist.join(command, wanted, this.clock.now());
    return joined.ok ? ok(await this.views.ofMember(memberId)) : joined;
  }

  /** Also turns down what is kept for them: it goes to the next in line. */
  @Post(':id/leave')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Leave the line' })
  @ApiOkResponse({ type: Waitlist })
  async leave(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
  ): Promise<Result<Waitlist>> {
    const left = await this.waitlist.leave(command, memberId, id);
    return left.ok ? ok(await this.views.ofMember(memberId)) : left;
  }

  @Post('offers/:id/accept')
  @Idempotent()
  @ApiOperation({ summary: 'Take the place that is kept, and secure it' })
  @ApiCreatedResponse({ type: BookingWithPayment })
  async accept(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Command() command: IdempotentCommand,
    @Body() { pay, depositFen, cardId }: AcceptOfferBody,
  ): Promise<Result<BookingWithPayment>> {
    const written = await this.booking.accept(command, member, id, { pay, depositFen, cardId: cardId ?? null });
    return written.ok ? this.mine.withPayment(written.value) : written;
  }
}
