import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
  holdsAt,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { ComplaintChoices } from './complaint-choices.js';
import { ComplaintDesk } from './complaint-desk.service.js';
import {
  AssignComplaintBody,
  CloseComplaintBody,
  ComplaintWordsBody,
  MoveComplaintBody,
  StaffComplaintCountsQuery,
  StaffComplaintQuery,
  StaffOpenComplaintBody,
} from './complaint-input.dto.js';
import { ComplaintOpening } from './complaint-opening.service.js';
import { ComplaintReading } from './complaint-reading.js';
import {
  ComplaintCategoryList,
  ComplaintCounts,
  ComplaintWritten,
  StaffComplaint,
  type StaffComplaintBrief,
  StaffComplaintPage,
} from './complaint.dto.js';

@ApiTags('staff: complaints')
@Controller('staff/complaints')
export class ComplaintStaffController {
  constructor(
    private readonly opening: ComplaintOpening,
    private readonly desk: ComplaintDesk,
    private readonly reading: ComplaintReading,
    private readonly choices: ComplaintChoices,
  ) {}

  @Get('categories')
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'What to choose from when writing a complaint down' })
  @ApiOkResponse({ type: ComplaintCategoryList })
  async categories(): Promise<ComplaintCategoryList> {
    return { items: await this.choices.categories() };
  }

  @Get('counts')
  @StaffRoute('complaint.handle')
  @ApiOperation({ summary: 'How many wait in a store, with me, and too long' })
  @ApiOkResponse({ type: ComplaintCounts })
  counts(
    @CurrentStaff() actor: StaffActor,
    @Query() { storeId }: StaffComplaintCountsQuery,
  ): Promise<Result<ComplaintCounts>> {
    return this.reading.counts(actor, storeId);
  }

  @Post()
  @Idempotent()
  @StaffRoute('complaint.handle')
  @ApiOperation({ summary: 'Write a complaint down for a member who stands here or calls' })
  @ApiCreatedResponse({ type: ComplaintWritten })
  async open(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @Body() body: StaffOpenComplaintBody,
  ): Promise<Result<ComplaintWritten>> {
    const { memberId, categoryId, words, storeId, subject = null, mediaIds = [] } = body;
    if (!holdsAt(actor, 'complaint.handle', storeId)) return refuse('STORE_NOT_FOUND');
    const opened = await this.opening.open(command, actor, { memberId, categoryId, words, subject, storeId, mediaIds });
    return opened.ok ? this.reading.written(actor, opened.value) : opened;
  }

  @Get()
  @StaffRoute('complaint.handle')
  @ApiOperation({ summary: 'Complaints that lie with a store, newest first' })
  @ApiOkResponse({ type: StaffComplaintPage })
  list(
    @CurrentStaff() actor: StaffActor,
    @Query() query: StaffComplaintQuery,
  ): Promise<Result<Page<StaffComplaintBrief>>> {
    return this.reading.ofStore(actor, query);
  }

  @Get(':id')
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'One complaint with its whole timeline and what this person may do' })
  @ApiOkResponse({ type: StaffComplaint })
  detail(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffComplaint>> {
    return this.reading.forStaff(actor, id);
  }

  @Post(':id/take')
  @HttpCode(200)
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'This one is mine' })
  @ApiOkResponse({ type: StaffComplaint })
  take(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<StaffComplaint>> {
    return this.shown(actor, this.desk.take({ actor, request }, id));
  }

  @Post(':id/assign')
  @HttpCode(200)
  @StaffRoute('complaint.assign', 'hq.complaints')
  @ApiOperation({ summary: 'Give it to a colleague' })
  @ApiOkResponse({ type: StaffComplaint })
  assign(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() { staffId }: AssignComplaintBody,
  ): Promise<Result<StaffComplaint>> {
    return this.shown(actor, this.desk.assign({ actor, request }, id, staffId));
  }

  /** Whoever gives it away may not see it any more: then there is nothing to show. */
  @Post(':id/move')
  @HttpCode(204)
  @StaffRoute('complaint.assign', 'hq.complaints')
  @ApiOperation({ summary: 'Give it to another store or to headquarters' })
  async move(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() { storeId, words }: MoveComplaintBody,
  ): Promise<Result<null>> {
    const done = await this.desk.move({ actor, request }, id, storeId ?? null, words);
    if (!done.ok) return done;
    return ok(null);
  }

  @Post(':id/messages')
  @Idempotent()
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'Answer the member' })
  @ApiCreatedResponse({ type: StaffComplaint })
  reply(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() { words, mediaIds = [] }: ComplaintWordsBody,
  ): Promise<Result<StaffComplaint>> {
    return this.shown(actor, this.desk.reply(command, { actor, request }, id, { words, mediaIds }));
  }

  @Post(':id/notes')
  @HttpCode(200)
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'Write something down that the member does not read' })
  @ApiOkResponse({ type: StaffComplaint })
  note(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() { words, mediaIds = [] }: ComplaintWordsBody,
  ): Promise<Result<StaffComplaint>> {
    return this.shown(actor, this.desk.note({ actor, request }, id, { words, mediaIds }));
  }

  @Post(':id/close')
  @HttpCode(200)
  @StaffRoute('complaint.handle', 'hq.complaints')
  @ApiOperation({ summary: 'End it with an outcome and words for the member, who may then rate it' })
  @ApiOkResponse({ type: StaffComplaint })
  close(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CloseComplaintBody,
  ): Promise<Result<StaffComplaint>> {
    return this.shown(actor, this.desk.close({ actor, request }, id, body));
  }

  private async shown(actor: StaffActor, act: Promise<Result<number>>): Promise<Result<StaffComplaint>> {
    const done = await act;
    return done.ok ? this.reading.forStaff(actor, done.value) : done;
  }
}
