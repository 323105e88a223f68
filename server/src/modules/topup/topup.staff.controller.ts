import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, refuse } from '../../kernel/result.js';
import {
  Command,
  CurrentRequest,
  CurrentStaff,
  Idempotent,
  type RequestInfo,
  type StaffActor,
  StaffRoute,
  holdsAt,
} from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { CounterTopupService } from './counter-topup.service.js';
import { PlanOffers } from './plans/plan-offers.js';
import { CounterPlanQuery, StaffTopupBody, Topup, TopupPlanList } from './topup.dto.js';

@ApiTags('staff: top-up')
@Controller('staff')
@StaffRoute('topup.create')
export class TopupStaffController {
  constructor(
    private readonly topups: CounterTopupService,
    private readonly offers: PlanOffers,
  ) {}

  @Get('topup-plans')
  @ApiOperation({ summary: 'Plans on offer to a member in this store' })
  @ApiOkResponse({ type: TopupPlanList })
  async plans(@CurrentStaff() staff: StaffActor, @Query() query: CounterPlanQuery): Promise<Result<TopupPlanList>> {
    if (!holdsAt(staff, 'topup.create', query.storeId)) return refuse('STORE_NOT_FOUND');
    const { memberId, storeId, payableFen = null } = query;
    return this.offers.atCounter({ memberId, storeId, payableFen });
  }

  /** The cash is in the till: the wallet is credited at once. */
  @Post('topups')
  @ApiOperation({ summary: 'Top up against cash at the counter' })
  @Idempotent()
  @ApiCreatedResponse({ type: Topup })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Command() command: IdempotentCommand,
    @Body() body: StaffTopupBody,
  ): Promise<Result<Topup>> {
    const { storeId, planId, method, memberId } = body;
    return this.topups.topUp(command, { actor, request }, { storeId, planId, method, member: { id: memberId } });
  }
}
