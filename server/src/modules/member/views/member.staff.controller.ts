import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { ScanRequest, ScanResult } from '../codes/member-code.dto.js';
import {
  MemberTimeline,
  StaffMemberCard,
  StaffMemberListQuery,
  StaffMemberPage,
  StaffMemberRow,
  TimelineQuery,
  UnmaskRequest,
  UnmaskedPhone,
} from './member-card.dto.js';
import { MemberCardsService } from './member-cards.service.js';
import { ScanService } from '../codes/scan.service.js';

@ApiTags('staff: members')
@Controller('staff')
export class MemberStaffController {
  constructor(
    private readonly cards: MemberCardsService,
    private readonly scans: ScanService,
  ) {}

  /** Members of the stores the person works in. */
  @Get('members')
  @ApiOperation({ summary: 'Members in sight of the own stores' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: StaffMemberPage })
  list(@CurrentStaff() staff: StaffActor, @Query() query: StaffMemberListQuery): Promise<Result<Page<StaffMemberRow>>> {
    return this.cards.list(staff, query);
  }

  @Get('members/:id')
  @ApiOperation({ summary: 'One member' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: StaffMemberCard })
  card(@CurrentStaff() staff: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffMemberCard>> {
    return this.cards.card(staff, id);
  }

  /** What the rooms know of the member's doings, in one row of time. */
  @Get('members/:id/timeline')
  @ApiOperation({ summary: 'Everything that happened with one member, newest first' })
  @StaffRoute('member.read')
  @ApiOkResponse({ type: MemberTimeline })
  timeline(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: TimelineQuery,
  ): Promise<Result<MemberTimeline>> {
    return this.cards.timeline(staff, id, query);
  }

  /** The whole phone number; the reason is kept in the audit log. */
  @Post('members/:id/unmask-phone')
  @ApiOperation({ summary: 'Show the full phone number; the reason goes into the log' })
  @HttpCode(200)
  @StaffRoute('member.unmask')
  @ApiOkResponse({ type: UnmaskedPhone })
  unmask(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: UnmaskRequest,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<UnmaskedPhone>> {
    return this.cards.unmaskPhone(staff, id, reason, request);
  }

  /** Uses the code up and answers who it is, with a grant to quote or settle. */
  @Post('member-codes/scan')
  @ApiOperation({ summary: 'Redeem a shown code for the right to serve this member' })
  @HttpCode(200)
  @StaffRoute('member.read', 'order.settle')
  @ApiOkResponse({ type: ScanResult })
  async scan(@CurrentStaff() staff: StaffActor, @Body() { code, storeId }: ScanRequest): Promise<Result<ScanResult>> {
    const scan = await this.scans.scan(code.trim(), { actor: staff, storeId });
    if (!scan.ok) return scan;
    const { memberId, purpose, grant, expiresAt } = scan.value;
    const card = await this.cards.cardFor(staff, memberId);
    return card.ok ? ok({ grant, purpose, expiresAt: expiresAt.toISOString(), member: card.value }) : card;
  }
}
