import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../../kernel/result.js';
import { CouponFacade } from '../../coupon/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { TierFacade } from '../../tier/index.js';
import type { MallItemPlan } from './item.types.js';

/** Whether what an item names exists: stores, tiers, the kind of coupon. */
@Injectable()
export class ItemReferences {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly tiers: TierFacade,
    private readonly coupons: CouponFacade,
  ) {}

  async problemWith({ storeIds, storeStock, tierCodes, couponTemplateId }: MallItemPlan): Promise<Refused | null> {
    const named = [...new Set([...storeIds, ...storeStock.map(({ storeId }) => storeId)])];
    const [stores, codes, templates] = await Promise.all([
      this.organization.storesByIds(named),
      this.tiers.codes(),
      couponTemplateId === null ? null : this.coupons.templatesById([couponTemplateId]),
    ]);
    if (stores.size < named.length) return refuse('STORE_NOT_FOUND');
    if (!tierCodes.every((code) => codes.includes(code))) return refuse('TIER_UNKNOWN');
    return templates?.size === 0 ? refuse('COUPON_TEMPLATE_NOT_FOUND') : null;
  }
}
