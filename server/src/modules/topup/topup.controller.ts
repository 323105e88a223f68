import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { Command, CurrentMember, Idempotent, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { PlanOffers } from './plans/plan-offers.js';
import { Topup, TopupBody, TopupPlanList, TopupPlanQuery, TopupWithPayment } from './topup.dto.js';
import { TopupService } from './topup.service.js';

@ApiTags('member: top-up')
@Controller('member')
@MemberRoute()
export class TopupController {
  constructor(
    private readonly topups: TopupService,
    private readonly offers: PlanOffers,
  ) {}

  @Get('topup-plans')
  @ApiOperation({ summary: 'Plans on offer here, and why one is not available' })
  @ApiOkResponse({ type: TopupPlanList })
  plans(@CurrentMember() member: MemberActor, @Query() query: TopupPlanQuery): Promise<Result<TopupPlanList>> {
    return this.offers.of({ memberId: member.memberId, storeId: query.storeId, payableFen: query.payableFen ?? null });
  }

  /** Answers what the mini-program needs to pay. PAYMENT_UNAVAILABLE: nothing was charged, repeat with the same key. */
  @Post('topups')
  @ApiOperation({ summary: 'Start a top-up and get what the WeChat cashier needs' })
  @Idempotent()
  @ApiCreatedResponse({ type: TopupWithPayment })
  create(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: TopupBody,
  ): Promise<Result<TopupWithPayment>> {
    return this.topups.create(command, member, body);
  }

  @Get('topups/:id')
  @ApiOperation({ summary: 'One top-up' })
  @ApiOkResponse({ type: Topup })
  get(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Topup>> {
    return this.topups.get(member, id);
  }

  /** Asks WeChat when we have not heard from it yet. */
  @Post('topups/:id/sync')
  @ApiOperation({ summary: 'Ask WeChat whether it has been paid' })
  @HttpCode(200)
  @ApiOkResponse({ type: Topup })
  sync(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Topup>> {
    return this.topups.sync(member, id);
  }

  /** Gives up; what turns out to be paid stays paid, and the answer says so. */
  @Post('topups/:id/cancel')
  @ApiOperation({ summary: 'Give up an unpaid top-up' })
  @HttpCode(200)
  @ApiOkResponse({ type: Topup })
  cancel(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Topup>> {
    return this.topups.cancel(member, id);
  }
}
