import { Body, Controller, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute, type Page, PageQuery } from '../../platform/http/index.js';
import { ServiceRatings } from './service-rating.service.js';
import { RateServiceBody, ServiceRecord, type ServiceRecordBrief, ServiceRecordPage } from './service-record.dto.js';
import { ServiceRecordReading } from './service-record.reading.js';

@ApiTags('member: service records')
@Controller('member/service-records')
@MemberRoute()
export class ServiceRecordController {
  constructor(
    private readonly reading: ServiceRecordReading,
    private readonly ratings: ServiceRatings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Own services, running ones too, newest first' })
  @ApiOkResponse({ type: ServiceRecordPage })
  list(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<ServiceRecordBrief>> {
    return this.reading.ofMember(member.memberId, query);
  }

  @Get('by-booking/:bookingId')
  @ApiOperation({ summary: 'How the service of a booking goes' })
  @ApiOkResponse({ type: ServiceRecord })
  ofBooking(
    @CurrentMember() member: MemberActor,
    @Param('bookingId', ParseIntPipe) bookingId: number,
  ): Promise<Result<ServiceRecord>> {
    return this.reading.ownOfBooking(member.memberId, bookingId);
  }

  @Get(':id')
  @ApiOperation({ summary: 'How a service goes: its stages with notes and pictures' })
  @ApiOkResponse({ type: ServiceRecord })
  detail(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<ServiceRecord>> {
    return this.reading.own(member.memberId, id);
  }

  @Put(':id/rating')
  @ApiOperation({ summary: 'Say how it was, after the end; can be changed for a day' })
  @ApiOkResponse({ type: ServiceRecord })
  async rate(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { stars, tags, words }: RateServiceBody,
  ): Promise<Result<ServiceRecord>> {
    const rated = await this.ratings.rate(memberId, id, { stars, tags: tags ?? [], words: words?.trim() || null });
    return rated.ok ? this.reading.own(memberId, id) : rated;
  }
}
