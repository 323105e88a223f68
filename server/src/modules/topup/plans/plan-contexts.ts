import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { OrganizationFacade } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TopupMember } from '../topup-member.js';
import type { Basket, PlanContext } from '../topup.rules.js';
import { TOPUP_ANNOUNCE_DAYS, TOPUP_FIT_MULTIPLE, TOPUP_REFUND_TEXT } from '../topup.settings.js';
import { TopupStore } from '../topup.store.js';

export interface OfferContext {
  readonly context: PlanContext;
  readonly basket: Basket | null;
  readonly refundText: string;
}

/** Everything that decides which plans a member is offered in a store; null when the store isn't open for business. */
@Injectable()
export class PlanContexts {
  constructor(
    private readonly topups: TopupStore,
    private readonly members: TopupMember,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  async of(memberId: number, storeId: number, payableFen: number | null): Promise<OfferContext | null> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return null;
    const place = { storeId };
    const [wallet, tierCode, paidTopups, groupIds, refundText, announceDays, maxMultiple] = await Promise.all([
      this.members.walletAt(memberId, storeId),
      this.members.tierCode(memberId),
      this.topups.paidCount(memberId),
      this.organization.groupPath(store.groupId),
      this.settings.get(TOPUP_REFUND_TEXT, place),
      this.settings.get(TOPUP_ANNOUNCE_DAYS, place),
      this.settings.get(TOPUP_FIT_MULTIPLE, place),
    ]);
    const { roomFen, availableFen } = wallet;
    const context = { now: this.clock.now(), storeId, groupIds, tierCode, paidTopups, roomFen, announceDays };
    const basket =
      payableFen === null ? null : { payableFen, walletFen: availableFen, place: wallet.place, maxMultiple };
    return { context, basket, refundText };
  }
}
