import { Injectable } from '@nestjs/common';
import { OrganizationFacade, type StoreInfo } from '../../organization/index.js';
import { PointsFacade } from '../../points/index.js';
import { type CheckoutFacts, PricingFacade, type SalesChannel } from '../../pricing/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { FEN_PER_GROWTH, LATE_DAYS, ONLINE_OPEN } from '../order.settings.js';

export interface StoreTerms {
  readonly facts: Pick<CheckoutFacts, 'place' | 'points' | 'promotions' | 'fenPerGrowth'>;
  /** How many days late a till may tell of a sale. */
  readonly lateDays: number;
  readonly takesOnline: boolean;
}

/** What a store brings to a price. All of it is kept in memory for some seconds by the rooms that own it. */
@Injectable()
export class CheckoutTerms {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly points: PointsFacade,
    private readonly pricing: PricingFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async at({ id: storeId, groupId }: StoreInfo, channel: SalesChannel): Promise<StoreTerms> {
    const [groupIds, points, promotions, fenPerGrowth, lateDays, takesOnline] = await Promise.all([
      this.organization.groupPath(groupId),
      this.points.terms(storeId),
      this.pricing.promotions(),
      this.settings.get(FEN_PER_GROWTH, { storeId }),
      this.settings.get(LATE_DAYS, { storeId }),
      channel === 'online' && this.settings.get(ONLINE_OPEN, { storeId }),
    ]);
    const place = { storeId, groupId, groupIds, channel };
    return { facts: { place, points, promotions, fenPerGrowth }, lateDays, takesOnline };
  }
}
