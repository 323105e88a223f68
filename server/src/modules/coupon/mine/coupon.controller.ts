import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMember,
  Guessable,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type Page,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PassService } from '../counter/pass.service.js';
import { CouponCard, CouponCardList, CouponDetail } from '../coupon.dto.js';
import { CentreService } from './centre.service.js';
import { ClaimService } from './claim.service.js';
import { CentreCouponList, CouponCardPage, CouponPass, MyCouponQuery, RedeemCodeBody } from './mine.dto.js';
import { MyCouponsService } from './my-coupons.service.js';
import { RedeemService } from './redeem.service.js';

@ApiTags('member: coupons')
@MemberRoute()
@Controller('member')
export class CouponController {
  constructor(
    private readonly centre: CentreService,
    private readonly claims: ClaimService,
    private readonly mine: MyCouponsService,
    private readonly redeeming: RedeemService,
    private readonly passes: PassService,
  ) {}

  @Get('coupon-centre')
  @ApiOperation({ summary: 'Coupons to be had, and why not where it is so' })
  @ApiOkResponse({ type: CentreCouponList })
  list(@CurrentMember() member: MemberActor): Promise<CentreCouponList> {
    return this.centre.list(member.memberId);
  }

  @Post('coupon-centre/:templateId/claim')
  @Idempotent()
  @ApiOperation({ summary: 'Claim one' })
  @ApiCreatedResponse({ type: CouponCard })
  claim(
    @CurrentMember() { memberId }: MemberActor,
    @Command() command: IdempotentCommand,
    @Param('templateId', ParseIntPipe) templateId: number,
  ): Promise<Result<CouponCard>> {
    return this.claims.claim(command, { memberId, templateId });
  }

  @Get('coupons')
  @ApiOperation({ summary: 'The own coupons' })
  @ApiOkResponse({ type: CouponCardPage })
  coupons(@CurrentMember() member: MemberActor, @Query() query: MyCouponQuery): Promise<Page<CouponCard>> {
    return this.mine.list(member.memberId, query);
  }

  @Post('coupons/redeem')
  @Guessable()
  @Idempotent()
  @ApiOperation({ summary: 'Turn a printed code into coupons' })
  @ApiCreatedResponse({ type: CouponCardList })
  redeem(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() { code }: RedeemCodeBody,
  ): Promise<Result<CouponCardList>> {
    return this.redeeming.redeem(command, member.memberId, code);
  }

  @Get('coupons/:id')
  @ApiOperation({ summary: 'One coupon with its terms in words' })
  @ApiOkResponse({ type: CouponDetail })
  detail(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<CouponDetail>> {
    return this.mine.detail(member.memberId, id);
  }

  /** The one before it stops working, unless staff is looking at it. */
  @Post('coupons/:id/pass')
  @HttpCode(200)
  @ApiOperation({ summary: 'A code to show at the counter, good for moments' })
  @ApiOkResponse({ type: CouponPass })
  pass(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<CouponPass>> {
    return this.passes.show(member.memberId, id);
  }
}
