import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
  AdminRoute,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { RefundActs } from './refund-acts.js';
import { RefundViews } from './refund-views.js';
import {
  AdminRefundListQuery,
  RefundApprovalBody,
  RefundPayoutBody,
  RefundRejectionBody,
  RefundRetryBody,
} from './wallet-refund-input.dto.js';
import { StaffWalletRefund, type StaffWalletRefundBrief, StaffWalletRefundPage } from './wallet-refund.dto.js';

@ApiTags('admin: wallet refunds')
@Controller('admin/wallet-refunds')
export class WalletRefundAdminController {
  constructor(
    private readonly acts: RefundActs,
    private readonly views: RefundViews,
  ) {}

  @Get()
  @AdminRoute('wallet.refund')
  @ApiOperation({ summary: 'Refunds of all stores, newest first' })
  @ApiOkResponse({ type: StaffWalletRefundPage })
  list(@Query() query: AdminRefundListQuery): Promise<Page<StaffWalletRefundBrief>> {
    return this.views.listOfChain(query);
  }

  @Get(':id')
  @AdminRoute('wallet.refund')
  @ApiOperation({ summary: 'One refund with its computation and what this person may do' })
  @ApiOkResponse({ type: StaffWalletRefund })
  detail(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffWalletRefund>> {
    return this.views.inScope(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Idempotent()
  @AdminRoute('wallet.refund.approve')
  @ApiOperation({ summary: 'Approve: what can goes back through WeChat now, the rest waits to be paid by hand' })
  @ApiOkResponse({ type: StaffWalletRefund })
  approve(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundApprovalBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.acts.approve(command, { actor, request }, id, body);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Idempotent()
  @AdminRoute('wallet.refund.approve')
  @ApiOperation({ summary: 'Reject with a reason the member reads; the balance can be spent again' })
  @ApiOkResponse({ type: StaffWalletRefund })
  reject(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundRejectionBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.acts.reject(command, { actor, request }, id, body);
  }

  @Post(':id/payouts')
  @HttpCode(200)
  @Idempotent()
  @AdminRoute('wallet.refund.payout')
  @ApiOperation({ summary: 'Record that everything that waits was paid by hand, with its proof' })
  @ApiOkResponse({ type: StaffWalletRefund })
  payOut(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundPayoutBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.acts.payOut(command, { actor, request }, id, body);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Idempotent()
  @AdminRoute('wallet.refund.approve')
  @ApiOperation({ summary: 'Send what WeChat could not pay once more, or on to be paid by hand by somebody else' })
  @ApiOkResponse({ type: StaffWalletRefund })
  retry(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundRetryBody,
  ): Promise<Result<StaffWalletRefund>> {
    return this.acts.retry(command, { actor, request }, id, body);
  }
}
