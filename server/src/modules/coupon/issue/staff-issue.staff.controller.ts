import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { CouponCardList } from '../coupon.dto.js';
import { GiftQuery, IssuableGiftList, StaffIssueBody } from './staff-issue.dto.js';
import { StaffGifts } from './staff-gifts.js';
import { StaffIssueService } from './staff-issue.service.js';

@ApiTags('staff: coupons')
@Controller('staff')
@StaffRoute('coupon.issue')
export class StaffIssueController {
  constructor(
    private readonly issuing: StaffIssueService,
    private readonly gifts: StaffGifts,
  ) {}

  @Get('coupon-gifts')
  @ApiOperation({ summary: 'What staff may give away, and how many more today' })
  @ApiOkResponse({ type: IssuableGiftList })
  issuable(@CurrentStaff() actor: StaffActor, @Query() { storeId }: GiftQuery): Promise<Result<IssuableGiftList>> {
    return this.gifts.list(actor, storeId);
  }

  @Post('coupons')
  @Idempotent()
  @ApiOperation({ summary: 'Give a coupon or a pack to a member' })
  @ApiCreatedResponse({ type: CouponCardList })
  issue(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: StaffIssueBody,
  ): Promise<Result<CouponCardList>> {
    return this.issuing.issue(command, { actor, request }, body);
  }
}
