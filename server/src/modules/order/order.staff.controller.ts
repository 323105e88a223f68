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
import { QuoteInput, RefundInput, SettleInput, StaffOrderQuery } from './order-input.dto.js';
import { Order, type OrderBrief, OrderBriefPage, Quote } from './order.dto.js';
import { OrderQueries } from './order.queries.js';
import { OrderService } from './order.service.js';
import { QuoteService } from './checkout/quote.service.js';
import { staffBasket } from './order.baskets.js';
import { instantOf } from '../../kernel/span.js';
import { ReturnService } from './returns/return.service.js';
import { wholeReturn } from './returns/return.requests.js';
import { SettleService } from './checkout/settle.service.js';

@ApiTags('staff: orders')
@Controller('staff/orders')
export class OrderStaffController {
  constructor(
    private readonly orders: OrderService,
    private readonly quotes: QuoteService,
    private readonly settling: SettleService,
    private readonly returns: ReturnService,
    private readonly queries: OrderQueries,
  ) {}

  @Post('quote')
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOperation({
    summary: 'What a basket costs this customer, what pays it, and why each offer applies or not; changes nothing',
  })
  @ApiOkResponse({ type: Quote })
  quote(@CurrentStaff() actor: StaffActor, @Body() body: QuoteInput): Promise<Result<Quote>> {
    const basket = staffBasket(actor, body);
    const couponIds = body.bestCoupons === true ? 'best' : basket.couponIds;
    return this.quotes.quote({ ...basket, couponIds, at: instantOf(body.at) });
  }

  @Post()
  @Idempotent()
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'Settles a basket: wallet, points and cash at once; a WeChat part waits for the member' })
  @ApiCreatedResponse({ type: Order })
  settle(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @Body() body: SettleInput,
  ): Promise<Result<Order>> {
    return this.settling.settle(command, {
      ...staffBasket(actor, body),
      source: 'staff',
      payments: body.payments,
      vouchers: body.vouchers ?? [],
      quoteHash: body.quoteHash ?? null,
      externalNo: null,
      bookingId: body.bookingId ?? null,
    });
  }

  @Get()
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'Orders of a store, newest first' })
  @ApiOkResponse({ type: OrderBriefPage })
  async list(@CurrentStaff() actor: StaffActor, @Query() query: StaffOrderQuery): Promise<Result<Page<OrderBrief>>> {
    if (!holdsAt(actor, 'order.settle', query.storeId)) return refuse('STORE_NOT_FOUND');
    return ok(await this.queries.listOfStore(query.storeId, query.date, query));
  }

  @Get(':id')
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'One order with lines and payments' })
  @ApiOkResponse({ type: Order })
  detail(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Order>> {
    return this.queries.inScope(id, actor);
  }

  @Post(':id/refund')
  @HttpCode(200)
  @Idempotent()
  @StaffRoute('order.refund')
  @ApiOperation({ summary: 'Takes a paid order back in full, each part to where it came from' })
  @ApiOkResponse({ type: Order })
  async refund(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefundInput,
  ): Promise<Result<Order>> {
    const refunded = await this.returns.giveBack(command, wholeReturn(id, { actor, reason: body.reason, request }));
    return refunded.ok ? this.queries.inScope(id, actor) : refunded;
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'Gives up an order that waits for WeChat or for vouchers; everything held is free again' })
  @ApiOkResponse({ type: Order })
  cancel(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Order>> {
    return this.orders.cancel(id, actor);
  }

  @Post(':id/sync')
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOperation({ summary: 'Asks WeChat, or the vouchers’ platform, whether a waiting order has been paid' })
  @ApiOkResponse({ type: Order })
  sync(@CurrentStaff() actor: StaffActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Order>> {
    return this.orders.syncInScope(id, actor);
  }
}
