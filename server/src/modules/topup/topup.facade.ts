import { Injectable } from '@nestjs/common';
import { type BasketQuestion, PlanOffers } from './plans/plan-offers.js';
import type { TopupPlan } from './topup.dto.js';
import { TopupStore } from './topup.store.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class TopupFacade {
  constructor(
    private readonly topups: TopupStore,
    private readonly offers: PlanOffers,
  ) {}

  /** The plan that fits what this member is about to pay; null when nothing is lacking or no plan is enough. */
  async recommend(question: BasketQuestion & { payableFen: number }): Promise<TopupPlan | null> {
    const plans = await this.offers.of(question);
    return plans.ok ? (plans.value.items.find(({ recommended }) => recommended) ?? null) : null;
  }

  /** Paid by members in [from, to), over the whole chain. */
  paidBetween(from: Date, to: Date): Promise<{ count: number; paidFen: number }> {
    return this.topups.paidBetween(from, to);
  }
}
