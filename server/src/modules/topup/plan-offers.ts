import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { OrganizationFacade } from '../organization/index.js';
import { SettingsFacade } from '../settings/index.js';
import { PlanStore } from './plan.store.js';
import { TopupMember } from './topup-member.js';
import type { TopupPlan, TopupPlanList } from './topup.dto.js';
import { type PlanContext, type PlanVerdict, faceFen, judgePlan, recommendedPlan, scopeText } from './topup.rules.js';
import { TOPUP_REFUND_TEXT } from './topup.settings.js';
import { TopupStore } from './topup.store.js';
import type { TopupPlanData } from './topup.types.js';

/** The plans a member can choose from in a store, with the one that suits best. */
@Injectable()
export class PlanOffers {
  constructor(
    private readonly plans: PlanStore,
    private readonly topups: TopupStore,
    private readonly members: TopupMember,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  async of(memberId: number, storeId: number): Promise<Result<TopupPlanList>> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return refuse('STORE_NOT_FOUND');
    const [plans, roomFen, tierCode, paidTopups, groupIds, refundText] = await Promise.all([
      this.plans.active(),
      this.members.roomFen(memberId),
      this.members.tierCode(memberId),
      this.topups.paidCount(memberId),
      this.organization.groupPath(store.groupId),
      this.settings.get(TOPUP_REFUND_TEXT, { storeId }),
    ]);
    const context: PlanContext = { now: this.clock.now(), storeId, groupIds, tierCode, paidTopups, roomFen };
    const judged = plans.map((plan) => ({ plan, verdict: judgePlan(plan, context) }));
    const best = recommendedPlan(judged.filter(({ verdict }) => verdict.kind === 'available').map(({ plan }) => plan));
    const items = judged
      .filter(({ verdict }) => verdict.kind !== 'hidden')
      .map(({ plan, verdict }) => offer(plan, verdict, { recommended: plan.id === best, refundText }));
    return ok({ items, roomFen });
  }

  /** For the counter: the member must be there. */
  async atCounter(memberId: number, storeId: number): Promise<Result<TopupPlanList>> {
    return (await this.members.exists(memberId)) ? this.of(memberId, storeId) : refuse('MEMBER_NOT_FOUND');
  }
}

function offer(
  plan: TopupPlanData,
  verdict: PlanVerdict,
  { recommended, refundText }: { recommended: boolean; refundText: string },
): TopupPlan {
  return {
    id: plan.id,
    name: plan.name,
    payFen: plan.payFen,
    bonusFen: plan.bonusFen,
    bonusPoints: plan.bonusPoints,
    totalFen: faceFen(plan),
    scopeText: scopeText(plan),
    refundText,
    firstTimeOnly: plan.audience === 'first',
    recommended,
    unavailableReason: verdict.kind === 'unavailable' ? verdict.reason : null,
  };
}
