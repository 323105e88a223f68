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
import { AdminCouponPack, AdminCouponPackList, CouponPackBody } from './pack.dto.js';
import { PackService } from './pack.service.js';

@ApiTags('admin: coupons')
@Controller('admin/coupon-packs')
@AdminRoute('hq.coupons')
export class PackAdminController {
  constructor(private readonly packs: PackService) {}

  @Get()
  @ApiOperation({ summary: 'Packs of several coupons' })
  @ApiOkResponse({ type: AdminCouponPackList })
  list(): Promise<AdminCouponPackList> {
    return this.packs.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a pack' })
  @ApiCreatedResponse({ type: AdminCouponPack })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CouponPackBody,
  ): Promise<Result<AdminCouponPack>> {
    return this.packs.create({ actor, request }, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a pack; what was given stays given' })
  @ApiOkResponse({ type: AdminCouponPack })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CouponPackBody,
  ): Promise<Result<AdminCouponPack>> {
    return this.packs.change({ actor, request }, id, body);
  }
}
