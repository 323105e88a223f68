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
import { AdminCouponRule, AdminCouponRuleList, CouponRuleBody } from './rule.dto.js';
import { RuleService } from './rule.service.js';

@ApiTags('admin: coupons')
@Controller('admin/coupon-rules')
@AdminRoute('hq.coupons')
export class RuleAdminController {
  constructor(private readonly rules: RuleService) {}

  @Get()
  @ApiOperation({ summary: 'Rules by which coupons come by themselves' })
  @ApiOkResponse({ type: AdminCouponRuleList })
  list(): Promise<AdminCouponRuleList> {
    return this.rules.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a rule' })
  @ApiCreatedResponse({ type: AdminCouponRule })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: CouponRuleBody,
  ): Promise<Result<AdminCouponRule>> {
    return this.rules.create({ actor, request }, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a rule' })
  @ApiOkResponse({ type: AdminCouponRule })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CouponRuleBody,
  ): Promise<Result<AdminCouponRule>> {
    return this.rules.change({ actor, request }, id, body);
  }
}
