import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import { CurrentStaff, type Page, PageQuery, type StaffActor, StaffRoute } from '../../../platform/http/index.js';
import { FollowUpActs } from './follow-up.acts.js';
import { FollowUpDesk } from './follow-up.desk.js';
import { FollowUpPage, FollowUpView, MemberFigures, NewFollowUp } from './follow-up.dto.js';
import { MemberFollowUps } from './member-follow-ups.js';

@ApiTags('staff: follow-ups')
@Controller('staff/members')
export class MemberFollowUpsController {
  constructor(
    private readonly members: MemberFollowUps,
    private readonly acts: FollowUpActs,
    private readonly desk: FollowUpDesk,
  ) {}

  @Get(':id/figures')
  @ApiOperation({ summary: 'How a member buys: spend, frequency, basket, taste' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: MemberFigures })
  figures(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<MemberFigures>> {
    return this.members.figures(staff, id);
  }

  @Get(':id/follow-ups')
  @ApiOperation({ summary: 'Follow-ups of a member, open ones and what came of the others' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: FollowUpPage })
  list(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: PageQuery,
  ): Promise<Result<Page<FollowUpView>>> {
    return this.members.list(staff, id, query);
  }

  @Post(':id/follow-ups')
  @ApiOperation({ summary: 'Note something to do for a member' })
  @StaffRoute('follow.work')
  @ApiCreatedResponse({ type: FollowUpView })
  async create(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: NewFollowUp,
  ): Promise<Result<FollowUpView>> {
    const created = await this.acts.create(staff, id, body);
    return created.ok ? this.desk.show(staff, created.value.id) : created;
  }
}
