import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { FollowUpActs } from './follow-up.acts.js';
import { FollowUpDesk } from './follow-up.desk.js';
import {
  AssignInput,
  FollowUpHistoryQuery,
  FollowUpList,
  FollowUpPage,
  FollowUpQuery,
  FollowUpView,
  OutcomeInput,
  SnoozeInput,
} from './follow-up.dto.js';

@ApiTags('staff: follow-ups')
@Controller('staff/follow-ups')
export class FollowUpStaffController {
  constructor(
    private readonly desk: FollowUpDesk,
    private readonly acts: FollowUpActs,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What to do now and for whom: live alerts and to-dos in one list' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpList })
  list(@CurrentStaff() staff: StaffActor, @Query() query: FollowUpQuery): Promise<Result<FollowUpList>> {
    return this.desk.list(staff, query);
  }

  @Get('done')
  @ApiOperation({ summary: 'What I have closed, newest first' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpPage })
  done(@CurrentStaff() staff: StaffActor, @Query() query: FollowUpHistoryQuery): Promise<Result<Page<FollowUpView>>> {
    return this.desk.history(staff, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One to-do' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpView })
  show(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<FollowUpView>> {
    return this.desk.show(staff, id);
  }

  /** One that nobody has: of two who tap, the first has it. */
  @Post(':id/claim')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a to-do of the store' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpView })
  async claim(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<FollowUpView>> {
    const claimed = await this.acts.claim(staff, id);
    return claimed.ok ? this.desk.show(staff, id) : claimed;
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a to-do off for some days; at most three times' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpView })
  async snooze(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { days }: SnoozeInput,
  ): Promise<Result<FollowUpView>> {
    const snoozed = await this.acts.snooze(staff, id, days);
    return snoozed.ok ? this.desk.show(staff, id) : snoozed;
  }

  @Post(':id/assign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a to-do of the store to somebody' })
  @StaffRoute('follow.review')
  @ApiOkResponse({ type: FollowUpView })
  async assign(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { staffId }: AssignInput,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<FollowUpView>> {
    const assigned = await this.acts.assign(staff, id, staffId, request);
    return assigned.ok ? this.desk.show(staff, id) : assigned;
  }

  /** Closes it. `opt_out` also withdraws the member's consent to marketing; `next` makes the to-do that follows. */
  @Post(':id/outcome')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report what came of a to-do' })
  @StaffRoute('follow.work')
  @ApiOkResponse({ type: FollowUpView })
  async finish(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: OutcomeInput,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<FollowUpView>> {
    const finished = await this.acts.finish(staff, id, body, request);
    return finished.ok ? this.desk.show(staff, id) : finished;
  }
}
