import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  Command,
  CurrentMachine,
  CurrentRequest,
  Idempotent,
  type MachineActor,
  MachineRoute,
  type RequestInfo,
} from '../../../platform/http/index.js';
import type { IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { PosLookupResult, PosMember, PosMemberLookup, PosMemberRequest } from './member.pos.dto.js';
import { PosMembersService } from './pos-members.service.js';

@ApiTags('pos: members')
@Controller('pos/members')
export class MemberPosController {
  constructor(private readonly members: PosMembersService) {}

  /** By code (which gives a grant), whole phone number or member number. */
  @Post('lookup')
  @ApiOperation({
    summary: 'Recognise a member by shown code, phone or number',
    description:
      'One of `code`, `phone` and `memberNo`. A code is used up by this and gives a grant: ten minutes in which ' +
      'this key may act for the member at this store, and pay from their wallet and points if it was a pay ' +
      'code. A phone or a number gives none: the member earns, and nothing of theirs can be spent.',
  })
  @HttpCode(200)
  @MachineRoute('member.read')
  @ApiOkResponse({ type: PosLookupResult })
  lookup(@CurrentMachine() machine: MachineActor, @Body() body: PosMemberLookup): Promise<Result<PosLookupResult>> {
    return this.members.lookup(machine, body);
  }

  /** Finds the member with this number or makes one. */
  @Post()
  @ApiOperation({
    summary: 'Enrol a customer by phone, or find the member',
    description:
      'Makes a member with this phone number, or finds the one who has it; the answer is the same either way. ' +
      'What their consent covers is asked when they open the mini-program.',
  })
  @HttpCode(200)
  @MachineRoute('member.join')
  @Idempotent()
  @ApiOkResponse({ type: PosMember })
  join(
    @CurrentMachine() machine: MachineActor,
    @Body() body: PosMemberRequest,
    @Command() command: IdempotentCommand,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<PosMember>> {
    return this.members.join(machine, body, command, request);
  }
}
