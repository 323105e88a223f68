import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Guessable,
  Idempotent,
  type Page,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { HandOverService } from './hand-over.service.js';
import {
  CollectBody,
  PickupCodeParameter,
  PickupPlaceQuery,
  StaffPickup,
  StaffPickupPage,
  StaffPickupQuery,
} from './pickup.dto.js';

@ApiTags('staff: pickups')
@Controller('staff/pickups')
@StaffRoute('pickup.handle')
export class PickupStaffController {
  constructor(private readonly counter: HandOverService) {}

  @Get()
  @ApiOperation({ summary: 'What lies ready in a store, newest first' })
  @ApiOkResponse({ type: StaffPickupPage })
  list(@CurrentStaff() actor: StaffActor, @Query() query: StaffPickupQuery): Promise<Result<Page<StaffPickup>>> {
    return this.counter.list(actor, query);
  }

  @Get('by-code/:code')
  @Guessable()
  @ApiOperation({ summary: 'What a number that was shown at this counter stands for; hands nothing over' })
  @ApiOkResponse({ type: StaffPickup })
  byCode(
    @CurrentStaff() actor: StaffActor,
    @Param() { code }: PickupCodeParameter,
    @Query() { storeId }: PickupPlaceQuery,
  ): Promise<Result<StaffPickup>> {
    return this.counter.byCode(actor, storeId, code);
  }

  @Post(':id/collect')
  @HttpCode(200)
  @Guessable()
  @Idempotent()
  @ApiOperation({ summary: 'Hands it over, once, in the store where it lies' })
  @ApiOkResponse({ type: StaffPickup })
  collect(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CollectBody,
  ): Promise<Result<StaffPickup>> {
    return this.counter.collect(command, { actor, request }, id, body);
  }
}
