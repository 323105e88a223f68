import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { PointsAdjustmentService } from './points-adjustment.service.js';
import { PointsAdjustment, PointsAdjustmentBody, PointsView } from './points.dto.js';
import { PointsService } from './points.service.js';

@ApiTags('admin: points')
@AdminRoute('hq.points', 'hq.finance.adjust')
@Controller('admin/members/:id')
export class PointsAdminController {
  constructor(
    private readonly points: PointsService,
    private readonly adjustments: PointsAdjustmentService,
  ) {}

  @Get('points')
  @ApiOperation({ summary: "A member's points as the member sees them" })
  @ApiOkResponse({ type: PointsView })
  view(@Param('id', ParseIntPipe) id: number): Promise<Result<PointsView>> {
    return this.points.view(id);
  }

  /** Beyond the daily limit of the settings it takes the permission `hq.finance.adjust`. */
  @Post('points-adjustments')
  @ApiOperation({ summary: 'Give or take points by hand, with a reason' })
  @Idempotent()
  @ApiCreatedResponse({ type: PointsAdjustment })
  adjust(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) memberId: number,
    @Body() { points, reason }: PointsAdjustmentBody,
  ): Promise<Result<PointsAdjustment>> {
    return this.adjustments.adjust(command, { actor, request, memberId, points, reason });
  }
}
