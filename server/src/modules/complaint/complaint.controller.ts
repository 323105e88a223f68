import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentMember,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { ComplaintChoices } from './complaint-choices.js';
import {
  ComplaintWordsBody,
  OpenComplaintBody,
  RateComplaintBody,
  ReopenComplaintBody,
} from './complaint-input.dto.js';
import { MemberComplaints } from './complaint-member.service.js';
import { ComplaintOpening } from './complaint-opening.service.js';
import { ComplaintReading } from './complaint-reading.js';
import {
  ComplaintCategoryList,
  ComplaintVisitList,
  MemberComplaint,
  type MemberComplaintBrief,
  MemberComplaintPage,
} from './complaint.dto.js';

@ApiTags('member: complaints')
@Controller('member/complaints')
@MemberRoute()
export class ComplaintController {
  constructor(
    private readonly opening: ComplaintOpening,
    private readonly complaints: MemberComplaints,
    private readonly reading: ComplaintReading,
    private readonly choices: ComplaintChoices,
  ) {}

  @Get('categories')
  @ApiOperation({ summary: 'What to choose from, and how soon an answer comes' })
  @ApiOkResponse({ type: ComplaintCategoryList })
  async categories(): Promise<ComplaintCategoryList> {
    return { items: await this.choices.categories() };
  }

  @Get('visits')
  @ApiOperation({ summary: 'Own bookings that a complaint can be about; orders are listed by `member/orders`' })
  @ApiOkResponse({ type: ComplaintVisitList })
  async visits(@CurrentMember() member: MemberActor): Promise<ComplaintVisitList> {
    return { items: await this.choices.visits(member.memberId) };
  }

  /** About an order or booking that has an open complaint, the words become part of that one. */
  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Complain or suggest; goes to the store or headquarters by itself' })
  @ApiCreatedResponse({ type: MemberComplaint })
  async open(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: OpenComplaintBody,
  ): Promise<Result<MemberComplaint>> {
    const { memberId } = member;
    const { categoryId, words, subject = null, storeId = null, mediaIds = [] } = body;
    const opened = await this.opening.open(command, member, {
      memberId,
      categoryId,
      words,
      subject,
      storeId,
      mediaIds,
    });
    return opened.ok ? this.reading.own(memberId, opened.value) : opened;
  }

  @Get()
  @ApiOperation({ summary: 'Own complaints, newest first' })
  @ApiOkResponse({ type: MemberComplaintPage })
  list(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<MemberComplaintBrief>> {
    return this.reading.ofMember(member.memberId, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One complaint with all that has happened since' })
  @ApiOkResponse({ type: MemberComplaint })
  detail(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<MemberComplaint>> {
    return this.reading.own(member.memberId, id);
  }

  @Post(':id/messages')
  @Idempotent()
  @ApiOperation({ summary: 'Write a further word, with pictures' })
  @ApiCreatedResponse({ type: MemberComplaint })
  async answer(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ComplaintWordsBody,
  ): Promise<Result<MemberComplaint>> {
    const { words, mediaIds = [] } = body;
    return this.shown(member, this.complaints.answer(command, member, id, { words, mediaIds }));
  }

  @Post(':id/rating')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how it was handled, once, after it was closed' })
  @ApiOkResponse({ type: MemberComplaint })
  rate(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { stars, words }: RateComplaintBody,
  ): Promise<Result<MemberComplaint>> {
    return this.shown(member, this.complaints.rate(member, id, { stars, words: words?.trim() || null }));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Not happy with the end: open it again, within some days' })
  @ApiOkResponse({ type: MemberComplaint })
  reopen(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { words }: ReopenComplaintBody,
  ): Promise<Result<MemberComplaint>> {
    return this.shown(member, this.complaints.reopen(member, id, words));
  }

  private async shown({ memberId }: MemberActor, act: Promise<Result<number>>): Promise<Result<MemberComplaint>> {
    const done = await act;
    return done.ok ? this.reading.own(memberId, done.value) : done;
  }
}
