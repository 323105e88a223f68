import { STORES } from './chain-data.js';
import type { Chain } from './founding.js';
import {
  DEALS,
  MEMBER_DAY,
  POINTS_LAST,
  POINTS_NOTICE_DAYS,
  type Platform,
  TRANSFER_HOURS,
  earnRules,
  promotions,
  shopIdOf,
} from './offer-data.js';
import type { World } from './world.js';

const PLATFORMS: readonly Platform[] = ['meituan', 'douyin'];

/** What headquarters decides about points, prices and the platforms that sell vouchers. */
export class Offers {
  constructor(
    private readonly world: World,
    private readonly token: string,
  ) {}

  async settings(stores: Chain['stores']): Promise<void> {
    await this.write('points.memberDay', MEMBER_DAY);
    await this.write('points.expiry', POINTS_LAST);
    await this.write('points.expiryNoticeDays', POINTS_NOTICE_DAYS);
    await this.write('wallet.transferHours', TRANSFER_HOURS);
    // Elsewhere the drawer is counted without knowing what should be in it; here the difference can be looked at.
    await this.write('shift.blindCount', false, `store:${stores.get('nanshan')?.id}`);
  }

  async prices(categories: ReadonlyMap<string, number>, now: Date): Promise<void> {
    for (const body of earnRules(categories)) await this.create('points-rules', body);
    for (const body of promotions(categories, now)) await this.create('promotions', body);
  }

  async vouchers(stores: Chain['stores'], products: Chain['products']): Promise<void> {
    for (const platform of PLATFORMS) {
      for (const { key } of STORES) {
        const storeId = stores.get(key)?.id;
        await this.create('vouchers/shops', { platform, storeId, shopId: shopIdOf(platform, key), active: true });
      }
    }
    for (const { platform, dealId, title, sku, quantity, valueFen } of DEALS) {
      const what = sku === null ? { kind: 'amount' } : { kind: 'product', productId: products.get(sku) };
      await this.create('vouchers/deals', { platform, dealId, title, ...what, quantity, valueFen, active: true });
    }
  }

  private write(key: string, value: unknown, scope = 'chain'): Promise<unknown> {
    return this.world.door.put(`/admin/settings/${key}`, { token: this.token, body: { scope, value } });
  }

  private create(path: string, body: object): Promise<unknown> {
    return this.world.door.post(`/admin/${path}`, { token: this.token, body });
  }
}
