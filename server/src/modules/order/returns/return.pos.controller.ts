import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  Command,
  CurrentMachine,
  CurrentRequest,
  Guessable,
  Idempotent,
  type MachineActor,
  MachineRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import {
  OrderNumberParams,
  OrderNumberQuery,
  ReturnInput,
  ReturnPreview,
  ReturnPreviewInput,
  ReturnableOrder,
  SalesReturn,
} from './return.dto.js';
import { ReturnQueries } from './return.queries.js';
import { returnRequest } from './return.requests.js';
import { ReturnService } from './return.service.js';
import { previewOf } from './return.view.js';

@ApiTags('pos: returns')
@Controller('pos/orders')
export class ReturnPosController {
  constructor(
    private readonly returns: ReturnService,
    private readonly queries: ReturnQueries,
  ) {}

  @Get('by-number/:orderNo')
  @Guessable()
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'A sale by the number on its receipt, to take it back, also when another store made it',
    description:
      'Just enough of the sale to take it back. The number has to be given in full; sales of other stores are ' +
      'found when those stores let them be returned elsewhere.',
  })
  @ApiOkResponse({ type: ReturnableOrder })
  byNumber(
    @CurrentMachine() actor: MachineActor,
    @Param() { orderNo }: OrderNumberParams,
    @Query() { storeId }: OrderNumberQuery,
  ): Promise<Result<ReturnableOrder>> {
    return this.queries.byNumber(actor, orderNo, storeId);
  }

  @Post(':id/returns/preview')
  @HttpCode(200)
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'Where each part of a return would go; changes nothing',
    description:
      'Decides as the return itself does: what goes to which wallet lot, to cash, card or WeChat, which points ' +
      'come back and which are taken, which coupon is free again.',
  })
  @ApiOkResponse({ type: ReturnPreview })
  async preview(
    @CurrentMachine() actor: MachineActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ReturnPreviewInput,
  ): Promise<Result<ReturnPreview>> {
    const plan = await this.returns.preview(returnRequest(actor, id, body));
    return plan.ok ? ok(previewOf(plan.value)) : plan;
  }

  @Post(':id/returns')
  @Idempotent()
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'Takes some or all pieces of a paid order back, each part of the money to where it came from',
    description:
      'Any number of returns in any order sums to the sale, to the fen. Cash leaves the drawer of the store ' +
      'where the pieces are handed back. Orders paid with vouchers go back as a whole, by `…/vouchers/cancel`.',
  })
  @ApiCreatedResponse({ type: SalesReturn })
  async giveBack(
    @CurrentMachine() actor: MachineActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ReturnInput,
  ): Promise<Result<SalesReturn>> {
    const { reason } = body;
    const given = await this.returns.giveBack(command, { ...returnRequest(actor, id, body), reason, request });
    return given.ok ? this.queries.one(actor, id, given.value.returnId) : given;
  }

  @Get(':id/returns/:returnId')
  @MachineRoute('order.refund')
  @ApiOperation({
    summary: 'One return, and where its money is',
    description:
      'WeChat’s part may still be `refunding`, or need somebody’s help (`stuck`, `failed`); everything else has ' +
      'arrived.',
  })
  @ApiOkResponse({ type: SalesReturn })
  one(
    @CurrentMachine() actor: MachineActor,
    @Param('id', ParseIntPipe) id: number,
    @Param('returnId', ParseIntPipe) returnId: number,
  ): Promise<Result<SalesReturn>> {
    return this.queries.one(actor, id, returnId);
  }
}
