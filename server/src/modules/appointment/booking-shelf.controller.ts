import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../kernel/clock.js';
import type { Result } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import { BookingServiceQuery, BookingSlotQuery, BookingStoreQuery } from './booking-input.dto.js';
import { BookingOffer, BookingServiceList, BookingSlots } from './booking-shelf.dto.js';
import { BookingShelf } from './booking/booking-shelf.js';

@ApiTags('member: bookings')
@Controller('member/booking')
@MemberRoute()
export class BookingShelfController {
  constructor(
    private readonly shelf: BookingShelf,
    private readonly clock: Clock,
  ) {}

  @Get('services')
  @ApiOperation({ summary: 'What can be booked in a store' })
  @ApiOkResponse({ type: BookingServiceList })
  services(
    @CurrentMember() { memberId }: MemberActor,
    @Query() { storeId }: BookingStoreQuery,
  ): Promise<BookingServiceList> {
    return this.shelf.forMember(memberId, storeId);
  }

  @Get('offer')
  @ApiOperation({ summary: 'One service with its people, the rule of its deposit and how this member can pay it' })
  @ApiOkResponse({ type: BookingOffer })
  offer(
    @CurrentMember() { memberId }: MemberActor,
    @Query() { serviceId, storeId }: BookingServiceQuery,
  ): Promise<Result<BookingOffer>> {
    return this.shelf.offer(memberId, serviceId, storeId);
  }

  /** An offer, not a promise: only booking takes the time. */
  @Get('slots')
  @ApiOperation({ summary: 'Free times, day by day, as far ahead as this member may book' })
  @ApiOkResponse({ type: BookingSlots })
  slots(@CurrentMember() { memberId }: MemberActor, @Query() query: BookingSlotQuery): Promise<Result<BookingSlots>> {
    const { serviceId, storeId, staffId = null, from, days, movingId: excludeBookingId = null } = query;
    const now = this.clock.now();
    return this.shelf.slots(memberId, { serviceId, storeId, staffId, from, days, excludeBookingId, now });
  }
}
