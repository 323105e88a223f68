import { Injectable } from '@nestjs/common';
import { CouponFacade } from '../../coupon/index.js';
import { OrganizationFacade, storeBrief } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { leftAt, servesStore } from '../items/item.rules.js';
import type { MallItem } from '../items/item.types.js';
import { type ExpiredPolicy, MALL_EXPIRED_POLICY, MALL_HOLD_DAYS, MALL_MEMBER_CANCELS } from '../mall.settings.js';
import type { MallItemView, MallStoreView } from './browse.dto.js';

/** What the page of an item says beyond its card: terms, stores, and what happens when minds change. */
@Injectable()
export class ItemPage {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly coupons: CouponFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async of(item: MallItem): Promise<Pick<MallItemView, 'terms' | 'deliveries' | 'stores' | 'holdDays' | 'cancelText'>> {
    const [stores, rules, holdDays, policy, mayCancel] = await Promise.all([
      item.deliveries.includes('pickup') ? this.stores(item) : [],
      this.couponRules(item),
      this.settings.get(MALL_HOLD_DAYS, 'chain'),
      this.settings.get(MALL_EXPIRED_POLICY, 'chain'),
      this.settings.get(MALL_MEMBER_CANCELS, 'chain'),
    ]);
    const cancelText = cancelWords(item, { holdDays, policy, mayCancel });
    return { terms: [...item.terms, ...rules], deliveries: [...item.deliveries], stores, holdDays, cancelText };
  }

  private async stores(item: MallItem): Promise<MallStoreView[]> {
    const stores = (await this.organization.allStores()).filter(({ active, id }) => active && servesStore(item, id));
    return stores.map((store) => ({ store: storeBrief(store), left: leftAt(item, store.id) }));
  }

  private async couponRules({ couponTemplateId }: MallItem): Promise<string[]> {
    if (couponTemplateId === null) return [];
    const template = (await this.coupons.templatesById([couponTemplateId])).get(couponTemplateId);
    return template ? [...template.rules] : [];
  }
}

function cancelWords(
  { deliveries }: MallItem,
  terms: { holdDays: number; policy: ExpiredPolicy; mayCancel: boolean },
): string {
  if (deliveries.includes('instant')) return '兑换后优惠券即时到账，不可取消。';
  const cancel = terms.mayCancel
    ? '领取或发货前可以取消，积分与金额原路退回。'
    : '兑换后不可自行取消，如有问题请联系门店。';
  if (!deliveries.includes('pickup') || terms.holdDays === 0) return cancel;
  const expired = terms.policy === 'return' ? '逾期未领会自动退回积分与金额' : '逾期未领积分不退';
  return `${cancel}到店领取保留 ${terms.holdDays} 天，${expired}。`;
}
