import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { StoreGroupChange, StoreGroupInput, StoreGroupList, StoreGroupView } from './store-group.dto.js';
import { StoreGroupsService } from './store-groups.service.js';

@ApiTags('admin')
@Controller('admin/store-groups')
@AdminRoute('hq.organization')
export class StoreGroupsAdminController {
  constructor(private readonly groups: StoreGroupsService) {}

  @Get()
  @ApiOperation({ summary: 'Regions and groups of stores' })
  @AdminRoute('hq.organization', 'hq.settings', 'hq.plans')
  @ApiOkResponse({ type: StoreGroupList })
  async list(): Promise<StoreGroupList> {
    return { items: await this.groups.list() };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One group' })
  @ApiOkResponse({ type: StoreGroupView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<StoreGroupView>> {
    return this.groups.one(id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a group' })
  @ApiCreatedResponse({ type: StoreGroupView })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: StoreGroupInput,
  ): Promise<Result<StoreGroupView>> {
    return this.groups.create(actor, request, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a group or move it in the tree' })
  @ApiOkResponse({ type: StoreGroupView })
  update(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StoreGroupChange,
  ): Promise<Result<StoreGroupView>> {
    return this.groups.update(actor, request, id, body);
  }
}
