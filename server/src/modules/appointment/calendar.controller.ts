import { Controller, Get, Param, ParseIntPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse, unwrap } from '../../kernel/result.js';
import { Public } from '../../platform/http/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { CalendarLinkQuery } from './calendar-link.dto.js';
import { BookingStore } from './booking.store.js';
import { CalendarLinks } from './calendar/calendar-links.js';
import { calendarFile } from './calendar/ics.rules.js';

const ALARM_MINUTES = 120;

@ApiTags('public')
@Controller('public/bookings')
@Public()
export class CalendarController {
  constructor(
    private readonly links: CalendarLinks,
    private readonly bookings: BookingStore,
    private readonly organization: OrganizationFacade,
    private readonly clock: Clock,
  ) {}

  /** The signature is the permission: the phone's calendar has no session. */
  @Get(':id/calendar.ics')
  @ApiOperation({ summary: 'A booking for the calendar of the phone, by a link that another answer contained' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string', format: 'binary' } } } })
  async calendar(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: CalendarLinkQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = Buffer.from(unwrap(await this.file(id, query)));
    void reply.header('Cache-Control', 'private, no-store');
    return new StreamableFile(file, {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="booking.ics"',
      length: file.length,
    });
  }

  private async file(id: number, { expires, signature }: CalendarLinkQuery): Promise<Result<string>> {
    if (!this.links.accepts(id, expires, signature)) return refuse('BOOKING_LINK_INVALID');
    const booking = await this.bookings.find(id);
    if (!booking) return refuse('BOOKING_LINK_INVALID');
    const store = await this.organization.store(booking.storeId);
    const name = store?.name ?? '';
    return ok(
      calendarFile({
        uid: `booking-${booking.id}@guike`,
        sequence: booking.moves,
        stampedAt: this.clock.now(),
        start: booking.start,
        end: booking.end,
        summary: `${booking.serviceName} · ${name}`,
        location: [name, store?.address].filter(Boolean).join(' '),
        description: `预约码 ${booking.code}，到店出示${store?.phone ? `；门店电话 ${store.phone}` : ''}`,
        cancelled: booking.state === 'cancelled',
        alarmMinutes: ALARM_MINUTES,
      }),
    );
  }
}
