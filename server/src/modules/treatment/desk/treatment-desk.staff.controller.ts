import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
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
import {
  DeskCardsQuery,
  DeskTreatmentCard,
  DeskTreatmentCardList,
  TreatmentUndoBody,
  TreatmentUseBody,
} from '../treatment.dto.js';
import { DeskCards } from './desk-cards.js';
import { TreatmentDeskService } from './treatment-desk.service.js';

@ApiTags('staff: treatment cards')
@Controller('staff/treatment-cards')
@StaffRoute('treatment.use')
export class TreatmentDeskController {
  constructor(
    private readonly desk: TreatmentDeskService,
    private readonly cards: DeskCards,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Treatment cards of a member, newest first, with what was used of each' })
  @ApiOkResponse({ type: DeskTreatmentCardList })
  list(@CurrentStaff() actor: StaffActor, @Query() query: DeskCardsQuery): Promise<Result<DeskTreatmentCardList>> {
    return this.cards.list(actor, query);
  }

  @Post(':id/uses')
  @Idempotent()
  @ApiOperation({ summary: 'Takes one visit from a card, for somebody who comes without a booking' })
  @ApiCreatedResponse({ type: DeskTreatmentCard })
  use(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: TreatmentUseBody,
  ): Promise<Result<DeskTreatmentCard>> {
    return this.desk.use(command, { actor, request }, id, body);
  }

  @Post(':id/uses/:useId/undo')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Gives back a visit that was counted by mistake, on the same day in the same store' })
  @ApiOkResponse({ type: DeskTreatmentCard })
  undo(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Param('id', ParseIntPipe) cardId: number,
    @Param('useId', ParseIntPipe) useId: number,
    @Body() body: TreatmentUndoBody,
  ): Promise<Result<DeskTreatmentCard>> {
    return this.desk.undo(command, { actor, request }, { cardId, useId }, body);
  }
}
