import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMember,
  CurrentRequest,
  Idempotent,
  type MemberActor,
  MemberRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { Order } from '../order.dto.js';
import { OnlineCancelInput, OnlineOrderInput } from './online-order.dto.js';
import { OnlineOrderService } from './online-order.service.js';

@ApiTags('member: orders')
@MemberRoute()
@Controller('member/orders')
export class OnlineOrderController {
  constructor(private readonly online: OnlineOrderService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    summary: 'Orders my basket in a store, to be collected there',
    description:
      'Wallet, points and coupons are drawn at once; with a WeChat part everything is held and the order waits: start ' +
      'the payment with `…/pay`. Counted products are taken from the store’s stock when the order is made.',
  })
  @ApiCreatedResponse({ type: Order })
  place(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() body: OnlineOrderInput,
  ): Promise<Result<Order>> {
    return this.online.place(command, member, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    summary: 'Gives up an order of mine, or takes it back soon after payment if it is not collected yet',
  })
  @ApiOkResponse({ type: Order })
  cancel(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) orderId: number,
    @Body() body: OnlineCancelInput,
  ): Promise<Result<Order>> {
    return this.online.cancel(command, { orderId, member, reason: body.reason ?? '顾客自行取消', request });
  }
}
