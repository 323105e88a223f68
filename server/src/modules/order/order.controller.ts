import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute, type Page, PageQuery } from '../../platform/http/index.js';
import { MemberQuoteInput } from './order-input.dto.js';
import { Order, type OrderBrief, OrderBriefPage, OrderToPay, Quote } from './order.dto.js';
import { OrderQueries } from './order.queries.js';
import { instantOf } from '../../kernel/span.js';
import { OrderService } from './order.service.js';
import { QuoteService } from './checkout/quote.service.js';

@ApiTags('member: orders')
@MemberRoute()
@Controller('member/orders')
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly quotes: QuoteService,
    private readonly queries: OrderQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My orders, newest first' })
  @ApiOkResponse({ type: OrderBriefPage })
  list(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<OrderBrief>> {
    return this.queries.listOfMember(member.memberId, query);
  }

  @Post('quote')
  @HttpCode(200)
  @ApiOperation({ summary: 'What my basket would cost online in a store, and why; changes nothing' })
  @ApiOkResponse({ type: Quote })
  quote(@CurrentMember() member: MemberActor, @Body() body: MemberQuoteInput): Promise<Result<Quote>> {
    return this.quotes.quote({
      actor: member,
      storeId: body.storeId,
      channel: 'online',
      member: { self: member.memberId },
      lines: body.lines.map(({ productId, quantity }) => ({ product: productId, quantity })),
      couponIds: body.bestCoupons === true ? 'best' : (body.couponIds ?? []),
      couponCodes: [],
      usePoints: body.usePoints ?? false,
      at: instantOf(body.at),
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of my orders' })
  @ApiOkResponse({ type: Order })
  detail(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Order>> {
    return this.queries.ofMember(id, member.memberId);
  }

  @Post(':id/pay')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Starts WeChat payment of a waiting order; one payment per order, however often it is asked for',
  })
  @ApiOkResponse({ type: OrderToPay })
  pay(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<OrderToPay>> {
    return this.orders.pay(id, member.memberId);
  }

  @Post(':id/sync')
  @HttpCode(200)
  @ApiOperation({ summary: 'Asks WeChat whether a waiting order has been paid' })
  @ApiOkResponse({ type: Order })
  sync(@CurrentMember() member: MemberActor, @Param('id', ParseIntPipe) id: number): Promise<Result<Order>> {
    return this.orders.syncOfMember(id, member.memberId);
  }
}
