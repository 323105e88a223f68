import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { RedemptionQueries } from '../redemption/redemption.queries.js';
import {
  VoucherRedemptionPage,
  VoucherRedemptionQuery,
  VoucherRedemptionView,
  VoucherDeal,
  VoucherDealBody,
  VoucherDealList,
  VoucherShop,
  VoucherShopBody,
  VoucherShopList,
} from './voucher.admin.dto.js';
import { VoucherMappingService } from './voucher-mapping.service.js';
import { VoucherPlatforms } from '../voucher-platforms.js';

@ApiTags('admin: vouchers')
@Controller('admin/vouchers')
@AdminRoute('hq.vouchers')
export class VoucherAdminController {
  constructor(
    private readonly mapping: VoucherMappingService,
    private readonly redemptions: RedemptionQueries,
    private readonly platforms: VoucherPlatforms,
  ) {}

  @Get('shops')
  @ApiOperation({ summary: 'Which shop of which platform is which store' })
  @ApiOkResponse({ type: VoucherShopList })
  async shops(): Promise<VoucherShopList> {
    return { platforms: this.platforms.all(), items: await this.mapping.listShops() };
  }

  @Post('shops')
  @ApiOperation({ summary: 'Let a store take vouchers of a platform' })
  @ApiCreatedResponse({ type: VoucherShop })
  createShop(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: VoucherShopBody,
  ): Promise<Result<VoucherShop>> {
    return this.mapping.createShop({ actor, request }, body);
  }

  @Put('shops/:id')
  @ApiOperation({ summary: 'Change a shop, or stop taking its vouchers' })
  @ApiOkResponse({ type: VoucherShop })
  changeShop(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: VoucherShopBody,
  ): Promise<Result<VoucherShop>> {
    return this.mapping.changeShop({ actor, request }, id, body);
  }

  @Get('deals')
  @ApiOperation({ summary: 'What the platforms’ deals are worth at our tills' })
  @ApiOkResponse({ type: VoucherDealList })
  async deals(): Promise<VoucherDealList> {
    return { items: await this.mapping.listDeals() };
  }

  @Post('deals')
  @ApiOperation({ summary: 'Map a deal to a product or an amount' })
  @ApiCreatedResponse({ type: VoucherDeal })
  createDeal(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: VoucherDealBody,
  ): Promise<Result<VoucherDeal>> {
    return this.mapping.createDeal({ actor, request }, body);
  }

  @Put('deals/:id')
  @ApiOperation({ summary: 'Change a deal; orders under way keep the old value' })
  @ApiOkResponse({ type: VoucherDeal })
  changeDeal(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: VoucherDealBody,
  ): Promise<Result<VoucherDeal>> {
    return this.mapping.changeDeal({ actor, request }, id, body);
  }

  @Get('redemptions')
  @ApiOperation({ summary: 'Vouchers that paid orders, newest first' })
  @ApiOkResponse({ type: VoucherRedemptionPage })
  list(@Query() query: VoucherRedemptionQuery): Promise<VoucherRedemptionPage> {
    return this.redemptions.list(query);
  }

  @Post('redemptions/:id/ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the platform again now, where its answer is still open' })
  @ApiOkResponse({ type: VoucherRedemptionView })
  ask(@Param('id', ParseIntPipe) id: number): Promise<Result<VoucherRedemptionView>> {
    return this.redemptions.askAgain(id);
  }
}
