import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentStaff,
  CurrentRequest,
  Idempotent,
  type StaffActor,
  StaffRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { staffBasket } from '../order.baskets.js';
import { VoucherQuoteInput, RefundInput } from '../order-input.dto.js';
import { Order } from '../order.dto.js';
import { VoucherQuote } from './order-voucher.dto.js';
import { instantOf } from '../../../kernel/span.js';
import { OrderVoucherService } from './order-voucher.service.js';

@ApiTags('staff: vouchers')
@Controller('staff/orders')
export class OrderVoucherStaffController {
  constructor(private readonly vouchers: OrderVoucherService) {}

  @Post('voucher-quote')
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOperation({
    summary: 'What a basket costs, and what these vouchers pay of it; uses nothing up',
  })
  @ApiOkResponse({ type: VoucherQuote })
  quote(@CurrentStaff() actor: StaffActor, @Body() body: VoucherQuoteInput): Promise<Result<VoucherQuote>> {
    const basket = staffBasket(actor, body);
    const couponIds = body.bestCoupons === true ? 'best' : basket.couponIds;
    return this.vouchers.quote({ ...basket, couponIds, at: instantOf(body.at) }, body.vouchers);
  }

  @Post(':id/vouchers/cancel')
  @HttpCode(200)
  @Idempotent()
  @StaffRoute('order.refund')
  @ApiOperation({
    summary: 'Gives the vouchers of a paid order back, and the order with them',
  })
  @ApiOkResponse({ type: Order })
  cancel(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundInput,
  ): Promise<Result<Order>> {
    return this.vouchers.cancel(command, { actor, orderId: id, reason: body.reason, request });
  }
}
