import { Body, Controller, Get, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { PlanService } from './plans/plan.service.js';
import { AdminTopupPlan, AdminTopupPlanList, TopupPlanBody } from './plans/plan.dto.js';

@ApiTags('admin: top-up')
@Controller('admin/topup-plans')
@AdminRoute('hq.plans')
export class TopupAdminController {
  constructor(private readonly plans: PlanService) {}

  @Get()
  @ApiOperation({ summary: 'Top-up plans' })
  @ApiOkResponse({ type: AdminTopupPlanList })
  list(): Promise<AdminTopupPlanList> {
    return this.plans.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a plan' })
  @ApiCreatedResponse({ type: AdminTopupPlan })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: TopupPlanBody,
  ): Promise<Result<AdminTopupPlan>> {
    return this.plans.create({ actor, request }, body);
  }

  /** Top-ups made before keep the terms that were accepted. */
  @Put(':id')
  @ApiOperation({ summary: 'Change a plan; what was sold stays as it was' })
  @ApiOkResponse({ type: AdminTopupPlan })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: TopupPlanBody,
  ): Promise<Result<AdminTopupPlan>> {
    return this.plans.change({ actor, request }, id, body);
  }
}
