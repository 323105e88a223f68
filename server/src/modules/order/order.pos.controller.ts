import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentMachine,
  CurrentRequest,
  Idempotent,
  type MachineActor,
  MachineRoute,
  type RequestInfo,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { ExternalNoParams, PosQuoteInput, PosSettleInput, RefundInput } from './order-input.dto.js';
import { Order, Quote } from './order.dto.js';
import { OrderQueries } from './order.queries.js';
import { QuoteService } from './checkout/quote.service.js';
import { posBasket } from './order.baskets.js';
import { instantOf } from '../../kernel/span.js';
import { ReturnService } from './returns/return.service.js';
import { wholeReturn } from './returns/return.requests.js';
import { SettleService } from './checkout/settle.service.js';

@ApiTags('pos: orders')
@Controller('pos/orders')
export class OrderPosController {
  constructor(
    private readonly quotes: QuoteService,
    private readonly settling: SettleService,
    private readonly returns: ReturnService,
    private readonly queries: OrderQueries,
  ) {}

  @Post('quote')
  @HttpCode(200)
  @MachineRoute('order.settle')
  @ApiOperation({
    summary: 'What a basket costs this customer, and why; changes nothing',
    description:
      'Reads what settling reads and decides as it does. `explanation` says which offers apply in which order ' +
      'and why each other does not; `quoteHash` binds settling to what was shown. With `at`, what it would cost ' +
      'then.',
  })
  @ApiOkResponse({ type: Quote })
  quote(@CurrentMachine() actor: MachineActor, @Body() body: PosQuoteInput): Promise<Result<Quote>> {
    const basket = posBasket(actor, body);
    const couponIds = body.bestCoupons === true ? 'best' : basket.couponIds;
    return this.quotes.quote({ ...basket, couponIds, at: instantOf(body.at) });
  }

  @Post()
  @Idempotent()
  @MachineRoute('order.settle')
  @ApiOperation({
    summary: 'Settles a basket; one order per store and externalNo',
    description:
      'Decides again on what is really there, all or nothing: wallet, points and coupons are drawn, the order ' +
      'and its journal are written. `awaiting_payment` when a part is left to WeChat or to a voucher’s ' +
      'platform: everything else is held meanwhile. A refusal leaves nothing behind.',
  })
  @ApiCreatedResponse({ type: Order })
  settle(
    @CurrentMachine() actor: MachineActor,
    @Command() command: IdempotentCommand,
    @Body() body: PosSettleInput,
  ): Promise<Result<Order>> {
    return this.settling.settle(command, {
      ...posBasket(actor, body),
      at: instantOf(body.occurredAt),
      source: 'pos',
      payments: body.payments,
      vouchers: body.vouchers ?? [],
      quoteHash: body.quoteHash ?? null,
      externalNo: body.externalNo,
    });
  }

  @Get('by-external/:storeId/:externalNo')
  @MachineRoute('order.settle')
  @ApiOperation({
    summary: 'The order a till made under its own number',
    description:
      'For a till that has lost the answer and the key: was there an order, and what became of it? 404 when ' +
      'there is none in this store.',
  })
  @ApiOkResponse({ type: Order })
  byExternalNo(
    @CurrentMachine() actor: MachineActor,
    @Param() { storeId, externalNo }: ExternalNoParams,
  ): Promise<Result<Order>> {
    return this.queries.byExternalNo(storeId, externalNo, actor);
  }

  @Post(':id/refund')
  @HttpCode(200)
  @Idempotent()
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'Takes a paid order back in full',
    description:
      'Everything that is left, at the store that sold it, as `…/returns` does it piece by piece. `refunding` ' +
      'while WeChat’s part is on its way.',
  })
  @ApiOkResponse({ type: Order })
  async refund(
    @CurrentMachine() actor: MachineActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundInput,
  ): Promise<Result<Order>> {
    const refunded = await this.returns.giveBack(command, wholeReturn(id, { actor, reason: body.reason, request }));
    return refunded.ok ? this.queries.inScope(id, actor) : refunded;
  }
}
