import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok, refuse } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
  holdsAt,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { RefundActs } from './refund-acts.js';
import { RefundPreviews } from './refund-preview.service.js';
import { RefundRequests } from './refund-requests.service.js';
import { RefundViews } from './refund-views.js';
import {
  RefundApprovalBody,
  RefundPayoutBody,
  RefundRejectionBody,
  RefundRetryBody,
  StaffRefundListQuery,
  StaffRefundPreviewBody,
  StaffRefundRequestBody,
} from './wallet-refund-input.dto.js';
import {
  RefundPreview,
  StaffWalletRefund,
  type StaffWalletRefundBrief,
  StaffWalletRefundPage,
} from './wallet-refund.dto.js';

@ApiTags('staff: wallet refunds')
@Controller('staff/wallet-refunds')
export class WalletRefundStaffController {
  constructor(
    private readonly previews: RefundPreviews,
    private readonly requests: RefundRequests,
    private readonly acts: RefundActs,
    private readonly views: RefundViews,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @StaffRoute('wallet.refund')
  @ApiOperation({ summary: 'What each top-up of this member would give back; changes nothing' })
  @ApiOkResponse({ type: RefundPreview })
  preview(@CurrentStaff() actor: StaffActor, @Body() body: StaffRefundPreviewBody): Promise<Result<RefundPreview>> {
    return this.previews.atCounter(actor, body);
  }

  /** Somebody else approves it, unless it is the member's right and goes back the way it came. */
  @Post()
  @Idempotent()
  @StaffRoute('wallet.refund')
  @ApiOperation({ summary: 'Ask for a refund on behalf of a member who stands at the counter' })
  @ApiCreatedResponse({ type: StaffWalletRefund })
  async request(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: StaffRefundRequestBody,
  ): Promise<Result<StaffWalletRefund>> {
    const { memberId, storeId, reason, expectedFen, lotKeys = null, note = null } = body;
    if (!holdsAt(actor, 'wallet.refund', storeId)) return refuse('STORE_NOT_FOUND');
    const wanted = { memberId, storeId, reason, expectedFen, lotKeys, note };
    const made = await this.requests.request(command, { actor, request }, wanted);
    return made.ok ? this.views.inScope(actor, made.value) : made;
  }

  @Get()
  @StaffRoute('wallet.refund')
  @ApiOperation({ summary: 'Refunds that a store handles, newest first' })
  @ApiOkResponse({ type: StaffWalletRefundPage })
  async list(
    @CurrentStaff() actor: StaffActor,
    @Query() query: StaffRefundListQuery,
  ): Promise<Result<Page<StaffWalletRefundBrief>>> {
    if (!holdsAt(actor, 'wallet.refund', query.storeId)) return refuse('STORE_NOT_FOUND');
    return ok(await this.views.listOfStore(query.storeId, query));
  }

  @Get(':id')
  @StaffRoute('wallet.refund')
  @ApiOperation({ summary: 'One refund with its computation and what this person may do' })
  @ApiOkResponse({ type: StaffWalletRefund })
  detail(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<StaffWalletRefund>> {
    return this.views.inScope(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Idempotent()
  @StaffRoute('wallet.refund.approve')
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
  @StaffRoute('wallet.refund.approve')
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
  @StaffRoute('wallet.refund.payout')
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
  @StaffRoute('wallet.refund.approve')
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
