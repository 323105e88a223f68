import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMember,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type Page,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { RedemptionDesk } from '../ending/redemption-desk.js';
import { RedeemService } from './redeem.service.js';
import {
  RedeemBody,
  Redemption,
  MyRedemptionPage,
  MyRedemptionQuery,
  RedemptionWithPayment,
} from './redemption.dto.js';
import { RedemptionViews } from './redemption-views.js';

@ApiTags('member: points mall')
@Controller('member/mall/redemptions')
@MemberRoute()
export class RedemptionController {
  constructor(
    private readonly redeeming: RedeemService,
    private readonly desk: RedemptionDesk,
    private readonly views: RedemptionViews,
  ) {}

  /** PAYMENT_UNAVAILABLE: nothing was charged, points are held; repeat with the same key. */
  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Turns points, and perhaps money, into an item' })
  @ApiCreatedResponse({ type: RedemptionWithPayment })
  redeem(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: RedeemBody,
  ): Promise<Result<RedemptionWithPayment>> {
    return this.redeeming.redeem(command, member, body);
  }

  @Get()
  @ApiOperation({ summary: "The member's redemptions, newest first" })
  @ApiOkResponse({ type: MyRedemptionPage })
  list(@CurrentMember() { memberId }: MemberActor, @Query() query: MyRedemptionQuery): Promise<Page<Redemption>> {
    return this.views.list(memberId, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One redemption' })
  @ApiOkResponse({ type: Redemption })
  get(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Redemption>> {
    return this.desk.get(member, id);
  }

  @Post(':id/pay')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the WeChat cashier needs, once more' })
  @ApiOkResponse({ type: RedemptionWithPayment })
  pay(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<RedemptionWithPayment>> {
    return this.redeeming.pay(member, id);
  }

  @Post(':id/sync')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask WeChat whether it has been paid' })
  @ApiOkResponse({ type: Redemption })
  sync(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Redemption>> {
    return this.desk.sync(member, id);
  }

  /** Points and money go back as they came; what is collected or sent stays. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes a redemption back' })
  @ApiOkResponse({ type: Redemption })
  cancel(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<Redemption>> {
    return this.desk.cancel(command, member, id);
  }

  @Post(':id/received')
  @HttpCode(200)
  @ApiOperation({ summary: 'The parcel has arrived' })
  @ApiOkResponse({ type: Redemption })
  received(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Redemption>> {
    return this.desk.received(member, id);
  }
}
