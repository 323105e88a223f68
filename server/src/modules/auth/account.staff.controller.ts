import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../platform/http/index.js';
import { PasswordChange, StaffMe } from './auth.dto.js';
import { PasswordService } from './password.service.js';
import { StaffLoginService } from './staff-login.service.js';
import { StaffProfileService } from './staff-profile.service.js';

/** What every signed-in person may do, whatever their roles. */
@ApiTags('staff')
@Controller('staff')
@StaffRoute()
export class StaffAccountController {
  constructor(
    private readonly profiles: StaffProfileService,
    private readonly logins: StaffLoginService,
    private readonly passwords: PasswordService,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'The signed-in person: roles, permissions, stores' })
  @ApiOkResponse({ type: StaffMe })
  me(@CurrentStaff() actor: StaffActor): Promise<Result<StaffMe>> {
    return this.profiles.me(actor.staffId);
  }

  @Post('logout')
  @ApiOperation({ summary: 'Sign out' })
  @HttpCode(204)
  @ApiNoContentResponse()
  logout(@CurrentStaff() actor: StaffActor, @CurrentRequest() request: RequestInfo): Promise<void> {
    return this.logins.logout(actor, request);
  }

  @Post('password')
  @ApiOperation({ summary: 'Change the own password; other sessions end' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Changed; all other sessions of this person have ended.' })
  async changePassword(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: PasswordChange,
  ): Promise<void> {
    unwrap(await this.passwords.change(actor, request, body.oldPassword, body.newPassword));
  }
}
