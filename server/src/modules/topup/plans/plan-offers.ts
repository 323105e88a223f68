import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { ScopeWords, scopeOf } from '../../wallet/index.js';
import { type OfferContext, PlanContexts } from './plan-contexts.js';
import { PlanStore } from './plan.store.js';
import { TopupMember } from '../topup-member.js';
import type { TopupPlan, TopupPlanList } from '../topup.dto.js';
import {
  type PlanVerdict,
  faceFen,
  fitText,
  fittingPlan,
  giftText,
  judgePlan,
  recommendedPlan,
} from '../topup.rules.js';
import type { TopupPlanData } from '../topup.types.js';

interface JudgedPlan {
  readonly plan: TopupPlanData;
  readonly verdict: PlanVerdict;
}

export interface BasketQuestion {
  readonly memberId: number;
  readonly storeId: number;
  /** What is to be paid; null when there is no basket. */
  readonly payableFen: number | null;
}

/** The plans a member can choose from in a store, with the one that suits best. */
@Injectable()
export class PlanOffers {
  constructor(
    private readonly plans: PlanStore,
    private readonly contexts: PlanContexts,
    private readonly members: TopupMember,
    private readonly words: ScopeWords,
  ) {}

  /** With a basket, the recommended plan is the one that fits it. */
  async of(question: BasketQuestion): Promise<Result<TopupPlanList>> {
    const offer = await this.contexts.of(question.memberId, question.storeId, question.payableFen);
    if (!offer) return refuse('STORE_NOT_FOUND');
    const judged = await this.judged(offer);
    const best = bestOf(judged, offer);
    const shown = judged.filter(({ verdict }) => verdict.kind !== 'hidden');
    const items = await Promise.all(shown.map((entry) => this.offer(entry, offer, best)));
    return ok({ items, roomFen: offer.context.roomFen });
  }

  /** For the counter: the member must be there. */
  async atCounter(question: BasketQuestion): Promise<Result<TopupPlanList>> {
    return (await this.members.exists(question.memberId)) ? this.of(question) : refuse('MEMBER_NOT_FOUND');
  }

  private async judged({ context }: OfferContext): Promise<JudgedPlan[]> {
    return (await this.plans.active()).map((plan) => ({ plan, verdict: judgePlan(plan, context) }));
  }

  private async offer(
    { plan, verdict }: JudgedPlan,
    { basket, refundText }: OfferContext,
    best: TopupPlanData | null,
  ): Promise<TopupPlan> {
    const recommended = plan.id === best?.id;
    return {
      id: plan.id,
      name: plan.name,
      payFen: plan.payFen,
      bonusFen: plan.bonusFen,
      bonusPoints: plan.bonusPoints,
      totalFen: faceFen(plan),
      scopeText: await this.words.of(scopeOf(plan.use)),
      giftText: giftText(plan),
      refundText,
      firstTimeOnly: plan.audience === 'first',
      recommended,
      recommendedText: recommended && basket ? fitText(plan, basket) : null,
      unavailableReason: verdict.kind === 'unavailable' ? verdict.reason : null,
    };
  }
}

function bestOf(judged: readonly JudgedPlan[], { basket }: OfferContext): TopupPlanData | null {
  const available = judged.filter(({ verdict }) => verdict.kind === 'available').map(({ plan }) => plan);
  if (basket) return fittingPlan(available, basket);
  const best = recommendedPlan(available);
  return available.find(({ id }) => id === best) ?? null;
}
