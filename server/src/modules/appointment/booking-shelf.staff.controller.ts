import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute, holdsAt } from '../../platform/http/index.js';
import { BookingDayQuery, BookingSlotQuery, BookingStoreQuery } from './booking-input.dto.js';
import { BookingServiceList, BookingSlots, StaffWaitlist } from './booking.dto.js';
import { BookingShelf } from './booking/booking-shelf.js';
import { WaitlistViews } from './waitlist/waitlist.views.js';

@ApiTags('staff: bookings')
@Controller('staff/booking')
@StaffRoute('booking.read')
export class BookingShelfStaffController {
  constructor(
    private readonly shelf: BookingShelf,
    private readonly waitlist: WaitlistViews,
    private readonly clock: Clock,
  ) {}

  @Get('services')
  @ApiOperation({ summary: 'What can be booked in a store, also what members can not book themselves' })
  @ApiOkResponse({ type: BookingServiceList })
  async services(
    @CurrentStaff() actor: StaffActor,
    @Query() { storeId }: BookingStoreQuery,
  ): Promise<Result<BookingServiceList>> {
    if (!holdsAt(actor, 'booking.read', storeId)) return refuse('STORE_NOT_FOUND');
    return ok(await this.shelf.forStaff(storeId));
  }

  @Get('slots')
  @ApiOperation({ summary: 'Free times, day by day, for somebody who books for a guest' })
  @ApiOkResponse({ type: BookingSlots })
  async slots(@CurrentStaff() actor: StaffActor, @Query() query: BookingSlotQuery): Promise<Result<BookingSlots>> {
    const { serviceId, storeId, staffId = null, from, days, movingId: excludeBookingId = null } = query;
    if (!holdsAt(actor, 'booking.read', storeId)) return refuse('STORE_NOT_FOUND');
    const now = this.clock.now();
    return this.shelf.slotsForStaff({ serviceId, storeId, staffId, from, days, excludeBookingId, now });
  }

  @Get('waitlist')
  @ApiOperation({ summary: 'Who stands in line on a day, first come first' })
  @ApiOkResponse({ type: StaffWaitlist })
  async line(@CurrentStaff() actor: StaffActor, @Query() query: BookingDayQuery): Promise<Result<StaffWaitlist>> {
    if (!holdsAt(actor, 'booking.read', query.storeId)) return refuse('STORE_NOT_FOUND');
    return ok(await this.waitlist.ofStore(query.storeId, query.date));
  }
}
