import { Injectable } from '@nestjs/common';
import { CatalogFacade } from '../../catalog/index.js';
import { CouponFacade } from '../../coupon/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { StampSheetView } from './stamp.dto.js';
import { conditionWords, stampRewardWords, untilWords } from './stamp.rules.js';
import { StampStore } from './stamp.store.js';
import type { StampCard, StampReward, StampSheet } from './stamp.types.js';

/** Stamp cards with the names of what they speak of. */
@Injectable()
export class StampWords {
  constructor(
    private readonly store: StampStore,
    private readonly catalog: CatalogFacade,
    private readonly coupons: CouponFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  async views(of: readonly { card: StampCard; sheet: StampSheet | null }[]): Promise<StampSheetView[]> {
    const ids = of.flatMap(({ sheet }) => sheet?.id ?? []);
    const templates = of.flatMap(({ card, sheet }) => (sheet ?? card).couponTemplateId ?? []);
    const categoryIds = [...new Set(of.flatMap(({ card }) => card.conditions.categoryIds))];
    const [stamps, coupons, categories] = await Promise.all([
      this.store.stampsIn(ids),
      this.coupons.templatesById(templates),
      this.catalog.categoryNames(categoryIds),
    ]);
    const stores = await this.storeNames(stamps.map(({ storeId }) => storeId));
    return of.map(({ card, sheet }) => {
      const reward: StampReward = sheet ?? card;
      const couponName = reward.couponTemplateId === null ? null : (coupons.get(reward.couponTemplateId)?.name ?? null);
      return {
        id: sheet?.id ?? null,
        cardId: card.id,
        name: card.name,
        emblem: card.emblem,
        conditionText: conditionWords(card, categories),
        rewardText: stampRewardWords(reward, couponName),
        goal: sheet?.goal ?? card.goal,
        stamps: sheet?.stamps ?? 0,
        state: sheet?.state ?? 'filling',
        untilText: untilWords(card),
        given: stamps
          .filter(({ sheetId }) => sheetId === sheet?.id)
          .map(({ givenAt, storeId }) => ({ at: givenAt.toISOString(), storeName: stores.get(storeId) ?? '' })),
      };
    });
  }

  private async storeNames(ids: readonly number[]): Promise<Map<number, string>> {
    const unique = [...new Set(ids)];
    const stores = await Promise.all(unique.map((id) => this.organization.store(id)));
    return new Map(unique.map((id, index) => [id, stores[index]?.name ?? '']));
  }
}
