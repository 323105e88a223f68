import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { Command, CurrentMember, Idempotent, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { TodayService } from './daily/today.service.js';
import { StampService } from './stamps/stamp.service.js';
import { BrowsedBody, TodayTasks } from './daily/task.dto.js';
import { StampSheetList, StampSheetView } from './stamps/stamp.dto.js';

@ApiTags('member: tasks')
@Controller('member')
@MemberRoute()
export class TaskController {
  constructor(
    private readonly today: TodayService,
    private readonly stamps: StampService,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'The three small things of today, and the others' })
  @ApiOkResponse({ type: TodayTasks })
  tasks(@CurrentMember() member: MemberActor): Promise<Result<TodayTasks>> {
    return this.today.today(member.memberId);
  }

  /** Counts each thing once a day, and none too fast. */
  @Post('tasks/browsed')
  @ApiOperation({ summary: 'Tell that a page of the mall was looked at' })
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TodayTasks })
  browsed(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: BrowsedBody,
  ): Promise<Result<TodayTasks>> {
    return this.today.browsed(command, member, body);
  }

  /** For the profile, which is complete when it is looked at. */
  @Post('tasks/:id/claim')
  @ApiOperation({ summary: 'Take in what a completed profile brings' })
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TodayTasks })
  claim(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<TodayTasks>> {
    return this.today.claim(command, member, id);
  }

  @Get('stamp-sheets')
  @ApiOperation({ summary: 'Stamp cards that can be filled or taken in' })
  @ApiOkResponse({ type: StampSheetList })
  sheets(@CurrentMember() member: MemberActor): Promise<StampSheetList> {
    return this.stamps.list(member.memberId);
  }

  @Post('stamp-sheets/:id/claim')
  @ApiOperation({ summary: 'Take in a full stamp card' })
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: StampSheetView })
  takeIn(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<StampSheetView>> {
    return this.stamps.claim(command, member, id);
  }
}
