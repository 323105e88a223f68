import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { MallItemInput, MallItemRecord, MallItemRecordPage } from './item.dto.js';
import { MallItemService } from './item.service.js';

@ApiTags('admin: points mall')
@Controller('admin/mall/items')
@AdminRoute('hq.mall')
export class MallItemAdminController {
  constructor(private readonly items: MallItemService) {}

  @Get()
  @ApiOperation({ summary: 'All items with their counts, newest first' })
  @ApiOkResponse({ type: MallItemRecordPage })
  list(@Query() query: PageQuery): Promise<Page<MallItemRecord>> {
    return this.items.page(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item' })
  @ApiOkResponse({ type: MallItemRecord })
  one(@Param('id', ParseIntPipe) id: number): Promise<Result<MallItemRecord>> {
    return this.items.one(id);
  }

  @Post()
  @ApiOperation({ summary: 'Put an item into the window' })
  @ApiCreatedResponse({ type: MallItemRecord })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: MallItemInput,
  ): Promise<Result<MallItemRecord>> {
    return this.items.create({ actor, request }, body);
  }

  /** What has been redeemed keeps the item as it was. */
  @Put(':id')
  @ApiOperation({ summary: 'Change an item and its counts' })
  @ApiOkResponse({ type: MallItemRecord })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MallItemInput,
  ): Promise<Result<MallItemRecord>> {
    return this.items.change({ actor, request }, id, body);
  }
}
