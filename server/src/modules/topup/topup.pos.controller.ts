import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, refuseField } from '../../kernel/result.js';
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
import { CounterTopupService } from './counter-topup.service.js';
import type { CounterTopup } from './counter-topup.request.js';
import { PosTopupBody, Topup } from './topup.dto.js';

@ApiTags('pos: top-up')
@Controller('pos/topups')
export class TopupPosController {
  constructor(private readonly topups: CounterTopupService) {}

  /** Paid at the till; a phone number that nobody has yet makes a member. */
  @Post()
  @ApiOperation({
    summary: 'Top up against money taken by the till',
    description:
      'The till has the money (`cash`, or `card` by its own terminal); the wallet is credited in the answer, ' +
      'with what the plan gives on top. One of `memberId` and `phone`; a phone number nobody has yet makes a ' +
      'member.',
  })
  @MachineRoute('topup.create')
  @Idempotent()
  @ApiCreatedResponse({ type: Topup })
  async create(
    @CurrentMachine() actor: MachineActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: PosTopupBody,
  ): Promise<Result<Topup>> {
    const member = memberOf(body);
    if (!member) {
      return refuseField('memberId', 'memberId 与 phone 必须且只能填一个');
    }
    const { storeId, planId, method, externalNo } = body;
    return this.topups.topUp(command, { actor, request }, { storeId, planId, method, externalNo, member });
  }
}

function memberOf({ memberId, phone }: PosTopupBody): CounterTopup['member'] | null {
  if (memberId !== undefined) return phone === undefined ? { id: memberId } : null;
  return phone === undefined ? null : { phone };
}
