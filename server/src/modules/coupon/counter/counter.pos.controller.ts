import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMachine,
  CurrentRequest,
  Guessable,
  Idempotent,
  type MachineActor,
  MachineRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { CouponCardList } from '../coupon.dto.js';
import { CouponPreview, ShownCodeBody, VerifiedCoupon } from './counter.dto.js';
import { MemberCoupons } from './member-coupons.js';
import { VerifyService } from './verify.service.js';

@ApiTags('pos: coupons')
@Controller('pos')
export class CouponPosController {
  constructor(
    private readonly verifying: VerifyService,
    private readonly coupons: MemberCoupons,
  ) {}

  @Get('members/:id/coupons')
  @MachineRoute('member.read')
  @ApiOperation({
    summary: 'What a member in sight can use, soonest to expire first',
    description:
      'For a member who has been at one of this key’s stores. Which of them a basket can use is said by the ' +
      'quote.',
  })
  @ApiOkResponse({ type: CouponCardList })
  ofMember(
    @CurrentMachine() actor: MachineActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<CouponCardList>> {
    return this.coupons.of(actor, id);
  }

  @Post('coupons/preview')
  @HttpCode(200)
  @Guessable()
  @MachineRoute('coupon.verify')
  @ApiOperation({
    summary: 'Which coupon a code stands for; uses nothing up',
    description:
      'By the text of its QR code, its 18 digits or the 16 digits of the coupon itself. Says whether it can be ' +
      'used up here and now without an order, and why not.',
  })
  @ApiOkResponse({ type: CouponPreview })
  preview(
    @CurrentMachine() actor: MachineActor,
    @CurrentRequest() request: RequestInfo,
    @Body() { storeId, code }: ShownCodeBody,
  ): Promise<Result<CouponPreview>> {
    return this.verifying.preview({ actor, request, storeId }, code);
  }

  @Post('coupons/verify')
  @HttpCode(200)
  @Guessable()
  @Idempotent()
  @MachineRoute('coupon.verify')
  @ApiOperation({
    summary: 'Uses up a coupon for goods or a service without an order',
    description:
      'For exchange and service coupons: the goods are handed over, nothing is paid. Coupons that lower a price ' +
      'are used by settling with them.',
  })
  @ApiOkResponse({ type: VerifiedCoupon })
  verify(
    @CurrentMachine() actor: MachineActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() { storeId, code }: ShownCodeBody,
  ): Promise<Result<VerifiedCoupon>> {
    return this.verifying.verify(command, { actor, request, storeId }, code);
  }
}
