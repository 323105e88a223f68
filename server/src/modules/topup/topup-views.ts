import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberViews, type RecentActivity } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import type { Topup, TopupShownState } from './topup.dto.js';
import { type StoredTopup, TopupStore } from './topup.store.js';
import type { TopupState } from './topup.types.js';

/** How top-ups look to members and staff. */
@Injectable()
export class TopupViews implements OnModuleInit {
  constructor(
    private readonly topups: TopupStore,
    private readonly organization: OrganizationFacade,
    private readonly memberViews: MemberViews,
  ) {}

  onModuleInit(): void {
    this.memberViews.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  find(topupId: number): Promise<StoredTopup | null> {
    return this.topups.find(topupId);
  }

  async byId(topupId: number): Promise<Topup> {
    const topup = await this.topups.find(topupId);
    if (!topup) throw new Error(`no top-up ${topupId}`);
    return this.of(topup);
  }

  async of(topup: StoredTopup): Promise<Topup> {
    const store = await this.organization.store(topup.storeId);
    return {
      id: topup.id,
      state: shownState(topup.state),
      planName: topup.plan.name,
      payFen: topup.payFen,
      bonusFen: topup.bonusFen,
      bonusPoints: topup.bonusPoints,
      storeName: store?.name ?? '',
      createdAt: topup.createdAt.toISOString(),
      paidAt: topup.paidAt?.toISOString() ?? null,
      walletAfterFen: topup.walletAfterFen,
    };
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const topups = await this.topups.recentPaid(memberId, limit, before);
    return topups.map((topup) => ({
      at: (topup.paidAt ?? topup.createdAt).toISOString(),
      kind: 'topup',
      title: `储值 · ${topup.plan.name}`,
      amountFen: topup.payFen,
    }));
  }
}

/** To the member a refund under way is still a paid top-up: the money is not back yet. */
function shownState(state: TopupState): TopupShownState {
  return state === 'refunding' ? 'paid' : state;
}
