import { Body, Controller, Delete, Get, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { EarnRuleBody, EarnRuleList, EarnRuleView } from './earn-rule.dto.js';
import { EarnRuleService } from './earn-rule.service.js';

@ApiTags('admin: points')
@AdminRoute('hq.points')
@Controller('admin/points-rules')
export class EarnRuleAdminController {
  constructor(private readonly rules: EarnRuleService) {}

  @Get()
  @ApiOperation({ summary: 'Rules that multiply the points a sale earns' })
  @ApiOkResponse({ type: EarnRuleList })
  list(): Promise<EarnRuleList> {
    return this.rules.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a rule; it counts for sales from now on' })
  @ApiCreatedResponse({ type: EarnRuleView })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: EarnRuleBody,
  ): Promise<Result<EarnRuleView>> {
    return this.rules.create({ actor, request }, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a rule; what was earned stays as it was' })
  @ApiOkResponse({ type: EarnRuleView })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EarnRuleBody,
  ): Promise<Result<EarnRuleView>> {
    return this.rules.change({ actor, request }, id, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove a rule; answers what it said' })
  @ApiOkResponse({ type: EarnRuleView })
  remove(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<EarnRuleView>> {
    return this.rules.remove({ actor, request }, id);
  }
}
