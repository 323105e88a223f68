import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/http/index.js';
import type { Result } from '../../../kernel/result.js';
import { ConsentTextList } from '../consents/consent.dto.js';
import { currentTexts } from '../consents/consent.rules.js';
import { LandingService } from './landing.service.js';
import { Landing, LandingQuery, MemberSession, WechatLogin } from '../member.dto.js';
import { WechatSessionService } from './wechat-session.service.js';

@ApiTags('public')
@Public()
@Controller()
export class LandingController {
  constructor(
    private readonly landing: LandingService,
    private readonly sessions: WechatSessionService,
  ) {}

  /** What a scanned code stands for. An unknown scene answers with the chain alone. */
  @Get('public/landing')
  @ApiOperation({ summary: 'What somebody sees who has scanned a QR code' })
  @ApiOkResponse({ type: Landing })
  show(@Query() query: LandingQuery): Promise<Landing> {
    return this.landing.landing(query.scene);
  }

  @Get('public/consent-texts')
  @ApiOperation({ summary: 'The consent texts in force' })
  @ApiOkResponse({ type: ConsentTextList })
  texts(): ConsentTextList {
    return { items: currentTexts() };
  }

  /** A session for a WeChat identity, member or not yet. */
  @Post('auth/wechat-login')
  @ApiOperation({ summary: 'Exchange a WeChat login code for a session' })
  @HttpCode(200)
  @ApiOkResponse({ type: MemberSession })
  login(@Body() body: WechatLogin): Promise<Result<MemberSession>> {
    return this.sessions.login(body.code);
  }
}
