import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { CancelRedemptionBody, HouseQuery, HouseRedemption, HouseRedemptionPage, ShipBody } from './house.dto.js';
import { HouseService } from './house.service.js';

@ApiTags('admin: points mall')
@Controller('admin/mall/redemptions')
@AdminRoute('hq.mall')
export class RedemptionAdminController {
  constructor(private readonly house: HouseService) {}

  @Get()
  @ApiOperation({ summary: 'Redemptions of the chain, newest first' })
  @ApiOkResponse({ type: HouseRedemptionPage })
  list(@Query() query: HouseQuery): Promise<Page<HouseRedemption>> {
    return this.house.list(query);
  }

  @Post(':id/ship')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'It has been given to a carrier' })
  @ApiOkResponse({ type: HouseRedemption })
  ship(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ShipBody,
  ): Promise<Result<HouseRedemption>> {
    return this.house.ship(command, { actor, request }, id, { carrier: body.carrier, trackingNo: body.trackingNo });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Gives back points and money of what has not been handed over' })
  @ApiOkResponse({ type: HouseRedemption })
  cancel(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: CancelRedemptionBody,
  ): Promise<Result<HouseRedemption>> {
    return this.house.cancel(command, { actor, request }, id, reason);
  }

  @Post(':id/refund')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Asks WeChat once more for a refund that got stuck or was closed' })
  @ApiOkResponse({ type: HouseRedemption })
  refund(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<HouseRedemption>> {
    return this.house.refundAgain(command, { actor, request }, id);
  }
}
