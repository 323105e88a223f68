import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Guessable,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { CouponCardList } from '../coupon.dto.js';
import { CouponPreview, ShownCodeBody, VerifiedCoupon } from './counter.dto.js';
import { MemberCoupons } from './member-coupons.js';
import { VerifyService } from './verify.service.js';

@ApiTags('staff: coupons')
@Controller('staff')
export class CouponStaffController {
  constructor(
    private readonly verifying: VerifyService,
    private readonly coupons: MemberCoupons,
  ) {}

  @Get('members/:id/coupons')
  @StaffRoute('member.read')
  @ApiOperation({ summary: 'What a member in sight can use, soonest to expire first' })
  @ApiOkResponse({ type: CouponCardList })
  ofMember(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<CouponCardList>> {
    return this.coupons.of(actor, id);
  }

  /** A code that was shown is then this person's for some minutes, so that it doesn't run out while they look. */
  @Post('coupons/preview')
  @HttpCode(200)
  @Guessable()
  @StaffRoute('coupon.verify')
  @ApiOperation({ summary: 'Which coupon a code stands for, and whether it can be verified here; uses nothing up' })
  @ApiOkResponse({ type: CouponPreview })
  preview(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() { storeId, code }: ShownCodeBody,
  ): Promise<Result<CouponPreview>> {
    return this.verifying.preview({ actor, request, storeId }, code);
  }

  @Post('coupons/verify')
  @HttpCode(200)
  @Guessable()
  @Idempotent()
  @StaffRoute('coupon.verify')
  @ApiOperation({ summary: 'Uses up a coupon for goods or a service without an order' })
  @ApiOkResponse({ type: VerifiedCoupon })
  verify(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() { storeId, code }: ShownCodeBody,
  ): Promise<Result<VerifiedCoupon>> {
    return this.verifying.verify(command, { actor, request, storeId }, code);
  }
}
