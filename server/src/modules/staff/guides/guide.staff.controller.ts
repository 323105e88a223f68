import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { GuideAssignments } from './guide-assign.service.js';
import {
  GuideAssignment,
  GuideHistory,
  HandOverInput,
  HandOverResult,
  StoreGuides,
  StoreGuidesQuery,
} from './guide.dto.js';
import { GuideQueries } from './guide.queries.js';

@ApiTags('staff: guides')
@Controller('staff')
export class GuideStaffController {
  constructor(
    private readonly assignments: GuideAssignments,
    private readonly queries: GuideQueries,
  ) {}

  @Get('guides')
  @ApiOperation({ summary: 'Guides of a store and how many members each looks after' })
  @StaffRoute('guide.assign')
  @ApiOkResponse({ type: StoreGuides })
  guides(@CurrentStaff() staff: StaffActor, @Query() { storeId }: StoreGuidesQuery): Promise<Result<StoreGuides>> {
    return this.queries.ofStore(staff, storeId);
  }

  /** For somebody who leaves: all their members of the store go to a colleague. */
  @Post('guides/:id/hand-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand all members of a guide in a store over to a colleague' })
  @StaffRoute('guide.assign')
  @ApiOkResponse({ type: HandOverResult })
  handOver(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) fromStaffId: number,
    @Body() body: HandOverInput,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<HandOverResult>> {
    return this.assignments.handOver(staff, { ...body, fromStaffId }, request);
  }

  @Get('members/:id/guides')
  @ApiOperation({ summary: 'Who has looked after a member, and why that changed' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: GuideHistory })
  history(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<GuideHistory>> {
    return this.queries.history(staff, id);
  }

  @Post('members/:id/guide')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a member another guide, or none' })
  @StaffRoute('guide.assign')
  @ApiOkResponse({ type: GuideHistory })
  async assign(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) memberId: number,
    @Body() body: GuideAssignment,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<GuideHistory>> {
    const wish = { staffId: body.staffId ?? null, reason: body.reason };
    const assigned = await this.assignments.assign(staff, memberId, wish, request);
    return assigned.ok ? this.queries.history(staff, memberId) : assigned;
  }
}
