import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Result } from '../../kernel/result.js';
import {
  CurrentMember,
  CurrentRequest,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
  type RequestInfo,
} from '../../platform/http/index.js';
import { MyReferralsService } from './my-referrals.service.js';
import { MyReferrals, ReferralCode, ReferredFriend, ReferredFriendPage } from './referral.dto.js';

/** Each new code is a row for ever. */
const RENEWALS_PER_HOUR = 5;

@ApiTags('member: referral')
@MemberRoute()
@Controller('member/referral')
export class ReferralController {
  constructor(private readonly referrals: MyReferralsService) {}

  @Get()
  @ApiOperation({ summary: 'What bringing friends gives, and what it has given so far' })
  @ApiOkResponse({ type: MyReferrals })
  overview(@CurrentMember() member: MemberActor): Promise<MyReferrals> {
    return this.referrals.overview(member.memberId);
  }

  @Get('friends')
  @ApiOperation({ summary: 'Friends brought, and how it stands with each' })
  @ApiOkResponse({ type: ReferredFriendPage })
  friends(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<ReferredFriend>> {
    return this.referrals.friends(member.memberId, query);
  }

  /** The same code each time. */
  @Post('code')
  @ApiOperation({ summary: 'The personal code, made when there is none' })
  @HttpCode(200)
  @ApiOkResponse({ type: ReferralCode })
  code(@CurrentMember() member: MemberActor, @CurrentRequest() request: RequestInfo): Promise<Result<ReferralCode>> {
    return this.referrals.code(member, request);
  }

  @Post('code/renew')
  @ApiOperation({ summary: 'A new personal code; the old one leads nowhere from now on' })
  @HttpCode(200)
  @Throttle({ credential: { limit: RENEWALS_PER_HOUR, ttl: 3_600_000 } })
  @ApiOkResponse({ type: ReferralCode })
  renew(@CurrentMember() member: MemberActor, @CurrentRequest() request: RequestInfo): Promise<Result<ReferralCode>> {
    return this.referrals.renew(member, request);
  }
}
