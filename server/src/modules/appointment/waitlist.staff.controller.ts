import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute, holdsAt } from '../../platform/http/index.js';
import { BookingDayQuery } from './booking-input.dto.js';
import { WaitlistViews } from './waitlist/waitlist.views.js';
import { StaffWaitlist } from './waitlist.dto.js';

@ApiTags('staff: bookings')
@Controller('staff/waitlist')
@StaffRoute('booking.read')
export class WaitlistStaffController {
  constructor(private readonly waitlist: WaitlistViews) {}

  @Get()
  @ApiOperation({ summary: 'Who stands in line on a day, first come first' })
  @ApiOkResponse({ type: StaffWaitlist })
  async line(@CurrentStaff() actor: StaffActor, @Query() query: BookingDayQuery): Promise<Result<StaffWaitlist>> {
    if (!holdsAt(actor, 'booking.read', query.storeId)) return refuse('STORE_NOT_FOUND');
    return ok(await this.waitlist.ofStore(query.storeId, query.date));
  }
}
