import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import { CurrentRequest, Guessable, Public, type RequestInfo } from '../../platform/http/index.js';
import { StaffLogin, StaffSession } from './auth.dto.js';
import { MemberSessions } from './member-sessions.js';
import { StaffLoginService } from './staff-login.service.js';
import { StaffProfileService } from './staff-profile.service.js';
import { StaffSessions } from './staff-sessions.js';

@ApiTags('auth')
@Controller('auth')
@Public()
export class AuthController {
  constructor(
    private readonly logins: StaffLoginService,
    private readonly profiles: StaffProfileService,
    private readonly staffSessions: StaffSessions,
    private readonly memberSessions: MemberSessions,
  ) {}

  @Post('staff-login')
  @ApiOperation({ summary: 'Sign in as staff' })
  @HttpCode(200)
  @Guessable()
  @ApiOkResponse({ type: StaffSession })
  async staffLogin(@CurrentRequest() request: RequestInfo, @Body() body: StaffLogin): Promise<Result<StaffSession>> {
    const session = await this.logins.login(body.username, body.password, request);
    if (!session.ok) return session;
    const { token, expiresAt, staffId } = session.value;
    const staff = await this.profiles.me(staffId);
    return staff.ok ? ok({ token, expiresAt, staff: staff.value }) : staff;
  }

  /** Ends the session of the token, a member's or staff's. Says the same when there is none. */
  @Post('logout')
  @ApiOperation({ summary: 'End the session of the given token, whoever it belongs to' })
  @HttpCode(204)
  @ApiBearerAuth('member')
  @ApiBearerAuth('staff')
  @ApiNoContentResponse()
  async logout(@Headers('authorization') authorization?: string): Promise<void> {
    const token = /^Bearer ([\w.-]{20,200})$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return;
    await Promise.all([this.memberSessions.closeByToken(token), this.staffSessions.closeByToken(token)]);
  }
}
