import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  CurrentMachine,
  CurrentMember,
  CurrentStaff,
  type MachineActor,
  MachineRoute,
  type MemberActor,
  MemberRoute,
  type StaffActor,
  StaffRoute,
} from '../../../platform/http/index.js';
import {
  PayConfirmationAnswer,
  PayConfirmationList,
  PayConfirmationRequest,
  PayConfirmationView,
} from './pay-confirmation.dto.js';
import { PayConfirmationService } from './pay-confirmation.service.js';

@ApiTags('member')
@Controller('member/pay-confirmations')
export class PayConfirmationController {
  constructor(private readonly confirmations: PayConfirmationService) {}

  /** For the open code page, which asks every few seconds. */
  @Get()
  @ApiOperation({ summary: 'Large payments that wait for the own answer' })
  @MemberRoute()
  @ApiOkResponse({ type: PayConfirmationList })
  list(@CurrentMember() { memberId }: MemberActor): Promise<PayConfirmationList> {
    return this.confirmations.waiting(memberId);
  }

  @Post(':id/confirm')
  @ApiOperation({ summary: 'Allow the payment. PAY_CONFIRMATION_CHANGED when the amount is another by now' })
  @HttpCode(200)
  @MemberRoute()
  @ApiOkResponse({ type: PayConfirmationView })
  confirm(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { amountFen }: PayConfirmationAnswer,
  ): Promise<Result<PayConfirmationView>> {
    return this.confirmations.answer(memberId, id, { amountFen, confirm: true });
  }

  @Post(':id/refuse')
  @ApiOperation({ summary: 'Refuse the payment' })
  @HttpCode(200)
  @MemberRoute()
  @ApiOkResponse({ type: PayConfirmationView })
  refuse(
    @CurrentMember() { memberId }: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { amountFen }: PayConfirmationAnswer,
  ): Promise<Result<PayConfirmationView>> {
    return this.confirmations.answer(memberId, id, { amountFen, confirm: false });
  }
}

@ApiTags('staff: members')
@Controller('staff/pay-confirmations')
export class PayConfirmationStaffController {
  constructor(private readonly confirmations: PayConfirmationService) {}

  @Post()
  @ApiOperation({
    summary: 'Ask the member to allow a large payment from the wallet; answered again for the same grant',
  })
  @HttpCode(200)
  @StaffRoute('order.settle')
  @ApiOkResponse({ type: PayConfirmationView })
  ask(@CurrentStaff() staff: StaffActor, @Body() body: PayConfirmationRequest): Promise<Result<PayConfirmationView>> {
    return this.confirmations.ask(staff, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Whether the member has answered' })
  @StaffRoute('order.settle')
  @ApiOkResponse({ type: PayConfirmationView })
  state(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<PayConfirmationView>> {
    return this.confirmations.stateFor(staff, id);
  }
}

@ApiTags('pos: members')
@Controller('pos/pay-confirmations')
export class PayConfirmationPosController {
  constructor(private readonly confirmations: PayConfirmationService) {}

  @Post()
  @ApiOperation({
    summary: 'Ask the member to allow a large payment from the wallet; answered again for the same grant',
    description:
      'Above wallet.confirmAboveFen settling answers WALLET_CONFIRM_REQUIRED. The member sees store and amount on their ' +
      'phone and answers there; then the same grant may pay up to this amount, once.',
  })
  @HttpCode(200)
  @MachineRoute('order.settle')
  @ApiOkResponse({ type: PayConfirmationView })
  ask(
    @CurrentMachine() machine: MachineActor,
    @Body() body: PayConfirmationRequest,
  ): Promise<Result<PayConfirmationView>> {
    return this.confirmations.ask(machine, body);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Whether the member has answered',
    description:
      '`asked`, `confirmed`, `refused` or `expired`. Ask every two seconds while the customer stands at the ' +
      'till; once it is confirmed, settle with the grant it was asked for.',
  })
  @MachineRoute('order.settle')
  @ApiOkResponse({ type: PayConfirmationView })
  state(
    @CurrentMachine() machine: MachineActor,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<PayConfirmationView>> {
    return this.confirmations.stateFor(machine, id);
  }
}
