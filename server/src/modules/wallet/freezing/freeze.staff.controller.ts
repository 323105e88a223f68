import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import { FreezeRequest, StaffWalletStatus, UnfreezeRequest } from './freeze.dto.js';
import { FreezeService } from './freeze.service.js';

@ApiTags('staff: wallet')
@StaffRoute('wallet.freeze')
@Controller('staff/members/:id/wallet')
export class FreezeStaffController {
  constructor(private readonly freezing: FreezeService) {}

  @Get('status')
  @ApiOperation({ summary: 'Whether a member’s wallet is frozen, and its latest changes' })
  @ApiOkResponse({ type: StaffWalletStatus })
  status(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) memberId: number,
  ): Promise<Result<StaffWalletStatus>> {
    return this.freezing.statusFor(actor, memberId);
  }

  @Post('freeze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Freeze the wallet of a member of the own stores; the reason goes into the log' })
  @ApiOkResponse({ type: StaffWalletStatus })
  freeze(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) memberId: number,
    @Body() body: FreezeRequest,
  ): Promise<Result<StaffWalletStatus>> {
    return this.freezing.stop({ actor, request }, memberId, body);
  }

  @Post('unfreeze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lift a report of loss after checking who it is; what the house stopped needs the chain' })
  @ApiOkResponse({ type: StaffWalletStatus })
  unfreeze(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) memberId: number,
    @Body() body: UnfreezeRequest,
  ): Promise<Result<StaffWalletStatus>> {
    return this.freezing.letGo({ actor, request }, memberId, body);
  }
}
