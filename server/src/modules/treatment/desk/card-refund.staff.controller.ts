import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { SalesReturn } from '../../order/index.js';
import { CardRefundBody, CardRefundPlan, CardRefundQuestion } from './card-refund.dto.js';
import { CardRefundService } from './card-refund.service.js';

@ApiTags('staff: treatment cards')
@Controller('staff/treatment-cards')
@StaffRoute('order.refund')
export class CardRefundController {
  constructor(private readonly refunds: CardRefundService) {}

  @Post(':id/refund/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What is left of a card, step by step, and where it would go; changes nothing' })
  @ApiOkResponse({ type: CardRefundPlan })
  preview(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CardRefundQuestion,
  ): Promise<Result<CardRefundPlan>> {
    return this.refunds.preview({ actor, request }, id, body);
  }

  @Post(':id/refund')
  @Idempotent()
  @ApiOperation({ summary: 'Gives back what is left of a card, to where its price came from, and ends the card' })
  @ApiCreatedResponse({ type: SalesReturn })
  refund(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CardRefundBody,
  ): Promise<Result<SalesReturn>> {
    return this.refunds.refund(command, { actor, request }, id, body);
  }
}
