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
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { RefundDecisions } from './refund-decisions.service.js';
import { RefundPreviews } from './refund-preview.service.js';
import { RefundRequests } from './refund-requests.service.js';
import { RefundViews } from './refund-views.js';
import { RefundListQuery, RefundPreviewBody, RefundRequestBody } from './wallet-refund-input.dto.js';
import { RefundPreview, WalletRefund, type WalletRefundBrief, WalletRefundPage } from './wallet-refund.dto.js';

@ApiTags('member: wallet refunds')
@Controller('member/wallet-refunds')
@MemberRoute()
export class WalletRefundController {
  constructor(
    private readonly previews: RefundPreviews,
    private readonly requests: RefundRequests,
    private readonly decisions: RefundDecisions,
    private readonly views: RefundViews,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What each top-up would give back and how it is computed, line by line; changes nothing' })
  @ApiOkResponse({ type: RefundPreview })
  preview(@CurrentMember() member: MemberActor, @Body() body: RefundPreviewBody): Promise<RefundPreview> {
    return this.previews.of(member.memberId, body.reason);
  }

  /** What is unused within the first days goes back at once; the rest waits for a person. Both keep the lot aside. */
  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Ask for stored value back, at the sum that was shown' })
  @ApiCreatedResponse({ type: WalletRefund })
  async request(
    @CurrentMember() actor: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: RefundRequestBody,
  ): Promise<Result<WalletRefund>> {
    const { reason, expectedFen, lotKeys = null, note = null, storeId = null } = body;
    const { memberId } = actor;
    const made = await this.requests.request(
      command,
      { actor },
      { memberId, reason, expectedFen, lotKeys, note, storeId },
    );
    return made.ok ? this.views.own(memberId, made.value) : made;
  }

  @Get()
  @ApiOperation({ summary: 'The member’s refunds, newest first' })
  @ApiOkResponse({ type: WalletRefundPage })
  list(@CurrentMember() member: MemberActor, @Query() query: RefundListQuery): Promise<Page<WalletRefundBrief>> {
    return this.views.listOfMember(member.memberId, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One refund: its computation, how far it is and what comes next' })
  @ApiOkResponse({ type: WalletRefund })
  detail(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<WalletRefund>> {
    return this.views.own(member.memberId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Think better of it, as long as no money has left; the balance can be spent again' })
  @ApiOkResponse({ type: WalletRefund })
  async cancel(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<WalletRefund>> {
    const done = await this.decisions.cancel(command, member, id);
    return done.ok ? this.views.own(member.memberId, id) : done;
  }
}
