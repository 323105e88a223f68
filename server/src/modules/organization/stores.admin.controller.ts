import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { StoreChange, StoreInput, StorePage, StoreListQuery, StoreView } from './store.dto.js';
import { StoresService } from './stores.service.js';

@ApiTags('admin')
@Controller('admin/stores')
@AdminRoute('hq.organization')
export class StoresAdminController {
  constructor(private readonly stores: StoresService) {}

  /** Other headquarters work needs to name stores too, so everyone there may look. */
  @Get()
  @ApiOperation({ summary: 'Stores of the chain' })
  @AdminRoute('hq.organization', 'hq.staff', 'hq.settings', 'hq.members', 'hq.plans', 'hq.catalog', 'hq.qrcodes')
  @ApiOkResponse({ type: StorePage })
  list(@Query() query: StoreListQuery): Promise<Page<StoreView>> {
    return this.stores.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One store' })
  @ApiOkResponse({ type: StoreView })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<StoreView>> {
    return this.stores.one(id);
  }

  @Post()
  @ApiOperation({ summary: 'Open a store' })
  @ApiCreatedResponse({ type: StoreView })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: StoreInput,
  ): Promise<Result<StoreView>> {
    return this.stores.create(actor, request, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change, move or close a store' })
  @ApiOkResponse({ type: StoreView })
  update(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StoreChange,
  ): Promise<Result<StoreView>> {
    return this.stores.update(actor, request, id, body);
  }
}
