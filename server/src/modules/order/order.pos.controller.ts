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
import { QuoteService } from './quote.service.js';
import { posBasket } from './order.baskets.js';
import { instantOf } from './order.requests.js';
import { ReturnService } from './returns/return.service.js';
import { wholeReturn } from './returns/return.requests.js';
import { SettleService } from './settle.service.js';

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
  @ApiOperation({ summary: 'What a basket costs this customer, and why; changes nothing' })
  @ApiOkResponse({ type: Quote })
  quote(@CurrentMachine() actor: MachineActor, @Body() body: PosQuoteInput): Promise<Result<Quote>> {
    const basket = posBasket(actor, body);
    const couponIds = body.bestCoupons === true ? 'best' : basket.couponIds;
    return this.quotes.quote({ ...basket, couponIds, at: instantOf(body.at) });
  }

  @Post()
  @Idempotent()
  @MachineRoute('order.settle')
  @ApiOperation({ summary: 'Settles a basket; one order per store and externalNo' })
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
  @ApiOperation({ summary: 'The order a till made under its own number' })
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
  @ApiOperation({ summary: 'Takes a paid order back in full' })
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
