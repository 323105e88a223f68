import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Result } from '../../kernel/result.js';
import {
  CurrentMember,
  CurrentRequest,
  CurrentVisitor,
  type MemberActor,
  MemberRoute,
  type RequestInfo,
  type VisitorActor,
  VisitorRoute,
} from '../../platform/http/index.js';
import { ConsentChange, ConsentPurposeParam, ConsentState, ConsentStateList } from './consents/consent.dto.js';
import { ConsentService } from './consents/consent.service.js';
import { MemberCode, MemberCodeParam, MemberCodeRequest, MemberCodeState } from './codes/member-code.dto.js';
import { MemberPageService } from './views/member-page.service.js';
import { JoinRequest, MemberMe, ProfileChange } from './member.dto.js';
import { OwnCodesService } from './codes/own-codes.service.js';
import { WechatJoinService } from './join/wechat-join.service.js';

/** Each exchange of a phone code costs the chain money. */
const JOINS_PER_MINUTE = 30;

@ApiTags('member')
@Controller('member')
export class MemberController {
  constructor(
    private readonly joining: WechatJoinService,
    private readonly pages: MemberPageService,
    private readonly consents: ConsentService,
    private readonly codes: OwnCodesService,
  ) {}

  /** Becomes a member. Who already is one gets their page. */
  @Post('join')
  @ApiOperation({ summary: 'Join; whoever is a member already gets their own membership back' })
  @HttpCode(200)
  @VisitorRoute()
  @Throttle({ credential: { limit: JOINS_PER_MINUTE, ttl: 60_000 } })
  @ApiOkResponse({ type: MemberMe })
  async join(
    @CurrentVisitor() person: VisitorActor | MemberActor,
    @Body() body: JoinRequest,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMe>> {
    const joined = await this.joining.join(person, body, request);
    return joined.ok ? this.pages.page(joined.value) : joined;
  }

  @Get('me')
  @ApiOperation({ summary: 'The own membership: card, tier, balances' })
  @MemberRoute()
  @ApiOkResponse({ type: MemberMe })
  me(@CurrentMember() member: MemberActor): Promise<Result<MemberMe>> {
    return this.pages.page(member.memberId);
  }

  /** Fields left out stay, null clears. */
  @Patch('me')
  @ApiOperation({ summary: 'Change the own profile' })
  @MemberRoute()
  @ApiOkResponse({ type: MemberMe })
  change(
    @CurrentMember() member: MemberActor,
    @Body() body: ProfileChange,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<MemberMe>> {
    return this.pages.change(member, body, request);
  }

  @Get('consents')
  @ApiOperation({ summary: 'What the member has agreed to' })
  @MemberRoute()
  @ApiOkResponse({ type: ConsentStateList })
  async listConsents(@CurrentMember() member: MemberActor): Promise<ConsentStateList> {
    return { items: await this.consents.list(member.memberId) };
  }

  /** Agrees or withdraws; counts at once. */
  @Put('consents/:purpose')
  @ApiOperation({ summary: 'Give or withdraw a consent' })
  @MemberRoute()
  @ApiOkResponse({ type: ConsentState })
  answerConsent(
    @CurrentMember() member: MemberActor,
    @Param() { purpose }: ConsentPurposeParam,
    @Body() body: ConsentChange,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<ConsentState>> {
    return this.consents.answer(member, { purpose, version: body.version, granted: body.granted }, request);
  }

  /** A fresh code; the one before stops working. */
  @Post('codes')
  @ApiOperation({ summary: 'A short-lived code to show at the counter' })
  @HttpCode(200)
  @MemberRoute()
  @ApiOkResponse({ type: MemberCode })
  issueCode(@CurrentMember() member: MemberActor, @Body() body: MemberCodeRequest): Promise<Result<MemberCode>> {
    return this.codes.issue(member.memberId, body.purpose);
  }

  /** For the open code page: has it been scanned? */
  @Get('codes/:code/state')
  @ApiOperation({ summary: 'Whether the shown code has been used yet' })
  @MemberRoute()
  @ApiOkResponse({ type: MemberCodeState })
  codeState(
    @CurrentMember() member: MemberActor,
    @Param() { code }: MemberCodeParam,
  ): Promise<Result<MemberCodeState>> {
    return this.codes.state(member.memberId, code);
  }
}
