import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMachine,
  CurrentRequest,
  Idempotent,
  type MachineActor,
  MachineRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { posBasket } from '../order.baskets.js';
import { PosVoucherQuoteInput, RefundInput } from '../order-input.dto.js';
import { Order } from '../order.dto.js';
import { VoucherQuote } from './order-voucher.dto.js';
import { instantOf } from '../../../kernel/span.js';
import { OrderVoucherService } from './order-voucher.service.js';

@ApiTags('pos: vouchers')
@Controller('pos/orders')
export class OrderVoucherPosController {
  constructor(private readonly vouchers: OrderVoucherService) {}

  @Post('voucher-quote')
  @HttpCode(200)
  @MachineRoute('order.settle')
  @ApiOperation({
    summary: 'What a basket costs, and what these vouchers pay of it; uses nothing up',
    description:
      'The quote of the same basket, with `voucherFen`: the amount of the `voucher` payment that settling will accept for ' +
      'these vouchers. Product vouchers pay for their pieces first, then amounts; no change is given.',
  })
  @ApiOkResponse({ type: VoucherQuote })
  quote(@CurrentMachine() actor: MachineActor, @Body() body: PosVoucherQuoteInput): Promise<Result<VoucherQuote>> {
    const basket = posBasket(actor, body);
    const couponIds = body.bestCoupons === true ? 'best' : basket.couponIds;
    return this.vouchers.quote({ ...basket, couponIds, at: instantOf(body.at) }, body.vouchers);
  }

  @Post(':id/vouchers/cancel')
  @HttpCode(200)
  @Idempotent()
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'Gives the vouchers of a paid order back, and the order with them',
    description:
      'Within the platform’s window. The platform comes first: when it has given the vouchers back, the whole order is ' +
      'returned, each part to where it came from. Still `paid` in the answer: the platform has not answered yet and is ' +
      'asked again; look the order up.',
  })
  @ApiOkResponse({ type: Order })
  cancel(
    @CurrentMachine() actor: MachineActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundInput,
  ): Promise<Result<Order>> {
    return this.vouchers.cancel(command, { actor, orderId: id, reason: body.reason, request });
  }
}
