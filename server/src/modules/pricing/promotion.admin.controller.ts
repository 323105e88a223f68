import { Body, Controller, Get, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  PageQuery,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { AdminPromotion, AdminPromotionPage, PromotionBody } from './promotion.dto.js';
import { PromotionService } from './promotion.service.js';

@ApiTags('admin: promotions')
@Controller('admin/promotions')
@AdminRoute('hq.promotions')
export class PromotionAdminController {
  constructor(private readonly promotions: PromotionService) {}

  @Get()
  @ApiOperation({ summary: 'Promotions, newest first' })
  @ApiOkResponse({ type: AdminPromotionPage })
  list(@Query() query: PageQuery): Promise<AdminPromotionPage> {
    return this.promotions.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One promotion' })
  @ApiOkResponse({ type: AdminPromotion })
  get(@Param('id', ParseIntPipe) id: number): Promise<Result<AdminPromotion>> {
    return this.promotions.get(id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a promotion; tills know of it within seconds' })
  @ApiCreatedResponse({ type: AdminPromotion })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: PromotionBody,
  ): Promise<Result<AdminPromotion>> {
    return this.promotions.create({ actor, request }, body);
  }

  /** One that is over is switched off: orders made under it name it. */
  @Put(':id')
  @ApiOperation({ summary: 'Change a promotion, or switch it off; orders made before stay as they are' })
  @ApiOkResponse({ type: AdminPromotion })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: PromotionBody,
  ): Promise<Result<AdminPromotion>> {
    return this.promotions.change({ actor, request }, id, body);
  }
}
