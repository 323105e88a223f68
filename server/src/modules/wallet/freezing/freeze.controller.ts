import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentMember,
  CurrentRequest,
  Guessable,
  type MemberActor,
  MemberRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import { LossReport, WalletRecovery, WalletStatusView } from './freeze.dto.js';
import { FreezeService } from './freeze.service.js';

@ApiTags('member: wallet')
@MemberRoute()
@Controller('member/wallet')
export class FreezeController {
  constructor(private readonly freezing: FreezeService) {}

  @Post('freeze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report a loss: nothing can be spent, topped up or given away from now on' })
  @ApiOkResponse({ type: WalletStatusView })
  freeze(
    @CurrentMember() member: MemberActor,
    @CurrentRequest() request: RequestInfo,
    @Body() { reason }: LossReport,
  ): Promise<WalletStatusView> {
    return this.freezing.reportLoss(member, reason ?? null, request);
  }

  @Post('unfreeze')
  @HttpCode(200)
  @Guessable()
  @ApiOperation({ summary: 'Lift one’s own report of loss by proving the phone number' })
  @ApiOkResponse({ type: WalletStatusView })
  unfreeze(
    @CurrentMember() member: MemberActor,
    @CurrentRequest() request: RequestInfo,
    @Body() { phoneCode }: WalletRecovery,
  ): Promise<Result<WalletStatusView>> {
    return this.freezing.recover(member, phoneCode, request);
  }
}
