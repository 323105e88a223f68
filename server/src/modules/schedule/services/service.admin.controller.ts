import { Body, Controller, Get, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { NamesService } from './names.service.js';
import { AdminService, AdminServiceList, Named, NamedBody, NamedList, ServiceBody } from './service.dto.js';
import { ServiceEditor } from './service-editor.js';

@ApiTags('admin: schedule')
@Controller('admin/schedule')
@AdminRoute('hq.services')
export class ServiceAdminController {
  constructor(
    private readonly services: ServiceEditor,
    private readonly names: NamesService,
  ) {}

  @Get('services')
  @ApiOperation({ summary: 'Services that can be booked' })
  @ApiOkResponse({ type: AdminServiceList })
  list(): Promise<AdminServiceList> {
    return this.services.list();
  }

  @Post('services')
  @ApiOperation({ summary: 'Add a service' })
  @ApiCreatedResponse({ type: AdminService })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: ServiceBody,
  ): Promise<Result<AdminService>> {
    return this.services.create({ actor, request }, body);
  }

  @Put('services/:id')
  @ApiOperation({ summary: 'Change a service; bookings keep the time they hold' })
  @ApiOkResponse({ type: AdminService })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ServiceBody,
  ): Promise<Result<AdminService>> {
    return this.services.change({ actor, request }, id, body);
  }

  @Get('skills')
  @ApiOperation({ summary: 'What people may be able to do' })
  @ApiOkResponse({ type: NamedList })
  skills(): Promise<NamedList> {
    return this.names.list('skill');
  }

  @Post('skills')
  @ApiOperation({ summary: 'Add a skill' })
  @ApiCreatedResponse({ type: Named })
  addSkill(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: NamedBody,
  ): Promise<Result<Named>> {
    return this.names.create({ actor, request }, 'skill', body);
  }

  @Put('skills/:id')
  @ApiOperation({ summary: 'Rename a skill or switch it off' })
  @ApiOkResponse({ type: Named })
  changeSkill(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: NamedBody,
  ): Promise<Result<Named>> {
    return this.names.change({ actor, request }, 'skill', id, body);
  }

  @Get('room-kinds')
  @ApiOperation({ summary: 'Kinds of rooms' })
  @ApiOkResponse({ type: NamedList })
  roomKinds(): Promise<NamedList> {
    return this.names.list('roomKind');
  }

  @Post('room-kinds')
  @ApiOperation({ summary: 'Add a kind of room' })
  @ApiCreatedResponse({ type: Named })
  addRoomKind(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: NamedBody,
  ): Promise<Result<Named>> {
    return this.names.create({ actor, request }, 'roomKind', body);
  }

  @Put('room-kinds/:id')
  @ApiOperation({ summary: 'Rename a kind of room or switch it off' })
  @ApiOkResponse({ type: Named })
  changeRoomKind(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: NamedBody,
  ): Promise<Result<Named>> {
    return this.names.change({ actor, request }, 'roomKind', id, body);
  }
}
