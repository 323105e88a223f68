import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, refuse } from '../../kernel/result.js';
import { CurrentStaff, type Page, type StaffActor, StaffRoute, holdsAt } from '../../platform/http/index.js';
import { MemberFacade } from '../member/index.js';
import { ScheduleFacade } from '../schedule/index.js';
import {
  OpenServiceRecordBody,
  ServiceNoteBody,
  ServiceRecord,
  type ServiceRecordBrief,
  ServiceRecordPage,
  StaffServiceRecordQuery,
  StageDoneBody,
} from './service-record.dto.js';
import { ServiceRecordReading } from './service-record.reading.js';
import { ServiceWork } from './service-work.service.js';

@ApiTags('staff: service records')
@Controller('staff/service-records')
@StaffRoute('service.record')
export class ServiceRecordStaffController {
  constructor(
    private readonly reading: ServiceRecordReading,
    private readonly work: ServiceWork,
    private readonly members: MemberFacade,
    private readonly schedule: ScheduleFacade,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Services of a store, those under way unless asked for the others' })
  @ApiOkResponse({ type: ServiceRecordPage })
  list(
    @CurrentStaff() actor: StaffActor,
    @Query() query: StaffServiceRecordQuery,
  ): Promise<Result<Page<ServiceRecordBrief>>> {
    return this.reading.ofStore(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Begin a record for somebody who came without a booking' })
  @ApiCreatedResponse({ type: ServiceRecord })
  async open(@CurrentStaff() actor: StaffActor, @Body() body: OpenServiceRecordBody): Promise<Result<ServiceRecord>> {
    const { memberId, storeId, serviceId } = body;
    if (!holdsAt(actor, 'service.record', storeId)) return refuse('STORE_NOT_FOUND');
    if (!(await this.members.byId(memberId))) return refuse('MEMBER_NOT_FOUND');
    const service = await this.schedule.service(serviceId);
    if (!service) return refuse('NOT_FOUND');
    const id = await this.work.open(actor, { memberId, storeId, serviceId, serviceName: service.name });
    return this.reading.forStaff(actor, id);
  }

  @Get('by-booking/:bookingId')
  @ApiOperation({ summary: 'The record of a booking; there is one from the check-in on' })
  @ApiOkResponse({ type: ServiceRecord })
  ofBooking(
    @CurrentStaff() actor: StaffActor,
    @Param('bookingId', ParseIntPipe) bookingId: number,
  ): Promise<Result<ServiceRecord>> {
    return this.reading.ofBookingForStaff(actor, bookingId);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One record with its stages' })
  @ApiOkResponse({ type: ServiceRecord })
  detail(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<ServiceRecord>> {
    return this.reading.forStaff(actor, id);
  }

  @Post(':id/stages/:stageId/done')
  @HttpCode(200)
  @ApiOperation({ summary: 'A stage is done, with a note and pictures that the member sees; again to add to it' })
  @ApiOkResponse({ type: ServiceRecord })
  done(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Param('stageId', ParseIntPipe) stageId: number,
    @Body() { words, mediaIds = [] }: StageDoneBody,
  ): Promise<Result<ServiceRecord>> {
    return this.shown(actor, this.work.done(actor, id, stageId, { words: words?.trim() || null, mediaIds }));
  }

  @Post(':id/stages/:stageId/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'It was not done after all' })
  @ApiOkResponse({ type: ServiceRecord })
  undo(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Param('stageId', ParseIntPipe) stageId: number,
  ): Promise<Result<ServiceRecord>> {
    return this.shown(actor, this.work.undo(actor, id, stageId));
  }

  @Post(':id/notes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down something beside the planned stages' })
  @ApiOkResponse({ type: ServiceRecord })
  note(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { words, mediaIds = [] }: ServiceNoteBody,
  ): Promise<Result<ServiceRecord>> {
    return this.shown(actor, this.work.note(actor, id, { words, mediaIds }));
  }

  @Post(':id/finish')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the service of somebody who walked in; that of a booking ends with the booking' })
  @ApiOkResponse({ type: ServiceRecord })
  finish(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<ServiceRecord>> {
    return this.shown(actor, this.work.finish(actor, id));
  }

  private async shown(actor: StaffActor, act: Promise<Result<number>>): Promise<Result<ServiceRecord>> {
    const done = await act;
    return done.ok ? this.reading.forStaff(actor, done.value) : done;
  }
}
