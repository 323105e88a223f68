import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Guessable,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { ReturnRepairService } from './return-repair.service.js';
import {
  OrderNumberParams,
  OrderNumberQuery,
  RepairRefundInput,
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

@ApiTags('staff: returns')
@Controller('staff/orders')
export class ReturnStaffController {
  constructor(
    private readonly returns: ReturnService,
    private readonly repairs: ReturnRepairService,
    private readonly queries: ReturnQueries,
  ) {}

  @Get('by-number/:orderNo')
  @Guessable()
  @StaffRoute('order.refund')
  @ApiOperation({ summary: 'A sale by the number on its receipt, to take it back, also when another store made it' })
  @ApiOkResponse({ type: ReturnableOrder })
  byNumber(
    @CurrentStaff() actor: StaffActor,
    @Param() { orderNo }: OrderNumberParams,
    @Query() { storeId }: OrderNumberQuery,
  ): Promise<Result<ReturnableOrder>> {
    return this.queries.byNumber(actor, orderNo, storeId);
  }

  @Post(':id/returns/preview')
  @HttpCode(200)
  @StaffRoute('order.refund')
  @ApiOperation({ summary: 'Where each part of a return would go; changes nothing' })
  @ApiOkResponse({ type: ReturnPreview })
  async preview(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ReturnPreviewInput,
  ): Promise<Result<ReturnPreview>> {
    const plan = await this.returns.preview(returnRequest(actor, id, body));
    return plan.ok ? ok(previewOf(plan.value)) : plan;
  }

  @Post(':id/returns')
  @Idempotent()
  @StaffRoute('order.refund')
  @ApiOperation({
    summary: 'Takes some or all pieces of a paid order back, each part of the money to where it came from',
  })
  @ApiCreatedResponse({ type: SalesReturn })
  async giveBack(
    @CurrentStaff() actor: StaffActor,
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
  @StaffRoute('order.refund')
  @ApiOperation({ summary: 'One return, and where its money is' })
  @ApiOkResponse({ type: SalesReturn })
  one(
    @CurrentStaff() actor: StaffActor,
    @Param('id', ParseIntPipe) id: number,
    @Param('returnId', ParseIntPipe) returnId: number,
  ): Promise<Result<SalesReturn>> {
    return this.queries.one(actor, id, returnId);
  }

  @Post(':id/returns/:returnId/repair')
  @HttpCode(200)
  @Idempotent()
  @StaffRoute('order.refund')
  @ApiOperation({ summary: 'Money that WeChat did not pay out: asks once more, or records that it was handed over' })
  @ApiOkResponse({ type: SalesReturn })
  async repair(
    @CurrentStaff() actor: StaffActor,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Param('returnId', ParseIntPipe) returnId: number,
    @Body() body: RepairRefundInput,
  ): Promise<Result<SalesReturn>> {
    const repaired = await this.repairs.repair(command, { actor, orderId: id, returnId, ...body, request });
    return repaired.ok ? this.queries.one(actor, id, returnId) : repaired;
  }
}
