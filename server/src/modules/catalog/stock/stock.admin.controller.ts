import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { StoreStockBody } from './stock.dto.js';
import { StockService } from './stock.service.js';

@ApiTags('admin: catalog')
@Controller('admin/products/:id/stock')
@AdminRoute('hq.catalog')
export class StockAdminController {
  constructor(private readonly stock: StockService) {}

  @Get()
  @ApiOperation({ summary: 'How many pieces stores have for online orders, where somebody counts' })
  @ApiOkResponse({ type: StoreStockBody })
  get(@Param('id', ParseIntPipe) id: number): Promise<Result<StoreStockBody>> {
    return this.stock.of(id);
  }

  @Put()
  @ApiOperation({ summary: 'Replace the counts of all stores' })
  @ApiOkResponse({ type: StoreStockBody })
  set(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StoreStockBody,
  ): Promise<Result<StoreStockBody>> {
    return this.stock.set({ actor, request }, id, body);
  }
}
