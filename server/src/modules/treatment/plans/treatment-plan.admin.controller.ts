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
import { TreatmentPlan, TreatmentPlanBody, TreatmentPlanList } from './treatment-plan.dto.js';
import { TreatmentPlanService } from './treatment-plan.service.js';

@ApiTags('admin: treatments')
@Controller('admin/treatment-plans')
@AdminRoute('hq.treatments')
export class TreatmentPlanAdminController {
  constructor(private readonly plans: TreatmentPlanService) {}

  @Get()
  @ApiOperation({ summary: 'Plans with what became of their cards' })
  @ApiOkResponse({ type: TreatmentPlanList })
  list(): Promise<TreatmentPlanList> {
    return this.plans.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a plan: whoever buys its product gets a card per piece' })
  @ApiCreatedResponse({ type: TreatmentPlan })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: TreatmentPlanBody,
  ): Promise<Result<TreatmentPlan>> {
    return this.plans.create({ actor, request }, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a plan; cards that were bought stay as they are' })
  @ApiOkResponse({ type: TreatmentPlan })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: TreatmentPlanBody,
  ): Promise<Result<TreatmentPlan>> {
    return this.plans.change({ actor, request }, id, body);
  }
}
