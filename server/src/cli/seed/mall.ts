import { type Character, knownIn } from './cast.js';
import { ADMINISTRATOR, type StoreKey, loginOf } from './chain-data.js';
import { couponInput } from './coupon-data.js';
import type { Chain } from './founding.js';
import { MALL_COUPONS, MALL_ITEMS, type MallItemData } from './mall-data.js';
import type { Teller } from './teller.js';
import type { Waiting } from './waiting.js';
import type { World } from './world.js';

const DAY_MS = 86_400_000;

interface Redeemed {
  readonly redemption: { readonly id: number; readonly pickupId: number | null };
}

/** The points mall of 禾光里: what stands in its window, and who has just redeemed what. */
export class MallScenes {
  readonly waiting: Waiting[] = [];
  private readonly items = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly teller: Teller,
  ) {}

  /** In the last hours of the story; `now`: when it ends. */
  async play(cast: readonly Character[], now: Date): Promise<void> {
    const token = await this.world.door.staff(ADMINISTRATOR.username);
    const coupons = await this.coupons(token);
    for (const [position, item] of MALL_ITEMS.entries()) {
      const body = itemInput(item, position, coupons, now);
      const { id } = await this.world.door.post<{ id: number }>('/admin/mall/items', { token, body });
      this.items.set(item.name, id);
    }
    const known = knownIn(cast);
    await this.redeem(known('lin'), '北海道牛乳吐司');
    await this.redeem(known('lin'), '招牌奶茶兑换券', { delivery: 'instant' });
    await this.collected(known('lin'), '手工杏仁曲奇小罐', { pay: 'wallet' });
    await this.redeem(known('he'), '手工杏仁曲奇小罐', { pay: 'wallet' });
    await this.redeem(known('chen'), '北海道牛乳吐司');
    await this.sent(token, known('lin'), '禾光里帆布袋');
    await this.redeem(known('zhou'), '开店纪念徽章');
    this.waiting.push({
      login: loginOf('cashier', 'nanshan'),
      what: 'what was redeemed or ordered, to hand over against the number on the member’s phone',
    });
  }

  /** What a character can afford at that moment is the story's own business: who can't, goes without. */
  private async redeem(who: Character, name: string, changes: object = {}): Promise<Redeemed | null> {
    const token = await this.teller.session(who);
    const itemId = this.items.get(name);
    const { shortPoints } = await this.world.door.get<{ shortPoints: number }>(`/member/mall/items/${itemId}`, {
      token,
    });
    const { wallet } = await this.world.door.get<{ wallet: { totalFen: number } }>('/member/me', { token });
    if (shortPoints > 0 || ('pay' in changes && wallet.totalFen < 1_000)) return null;
    this.world.clock.pass(1);
    const body = { itemId, delivery: 'pickup', storeId: this.storeId(who.store), ...changes };
    return this.world.door.post<Redeemed>('/member/mall/redemptions', {
      token,
      key: `story-mall-${who.user}-${itemId}`,
      body,
    });
  }

  private async collected(who: Character, name: string, changes: object): Promise<void> {
    const done = await this.redeem(who, name, changes);
    if (done?.redemption.pickupId == null) return;
    const { pickupId } = done.redemption;
    const { code } = await this.world.door.get<{ code: string }>(`/member/pickups/${pickupId}`, {
      token: await this.teller.session(who),
    });
    const token = await this.world.door.staff(loginOf('store_manager', who.store));
    const key = `story-collect-${pickupId}`;
    await this.world.door.post(`/staff/pickups/${pickupId}/collect`, { token, key, body: { code } });
  }

  private async sent(token: string, who: Character, name: string): Promise<void> {
    const address = { name: who.nickname, phone: '13800138000', region: '广东省深圳市南山区', detail: '海德三道 8 号' };
    const done = await this.redeem(who, name, { delivery: 'shipping', storeId: null, address });
    if (!done) return;
    const path = `/admin/mall/redemptions/${done.redemption.id}/ship`;
    const body = { carrier: '顺丰速运', trackingNo: 'SF1372046600128' };
    await this.world.door.post(path, { token, key: `story-ship-${done.redemption.id}`, body });
  }

  private async coupons(token: string): Promise<ReadonlyMap<string, number>> {
    const ids = new Map<string, number>();
    for (const [index, { name, skus }] of MALL_COUPONS.entries()) {
      const benefit = { kind: 'exchange', quantity: 1 };
      const coupon = { name, benefit, skus: [...skus], days: 30, perMember: 20, claimable: false };
      const body = { ...couponInput(coupon, 20 + index, this.chain.products), staffIssuable: false };
      const { id } = await this.world.door.post<{ id: number }>('/admin/coupon-templates', { token, body });
      await this.world.door.post(`/admin/coupon-templates/${id}/start`, { token });
      ids.set(name, id);
    }
    return ids;
  }

  private storeId(store: StoreKey): number | undefined {
    return this.chain.stores.get(store)?.id;
  }
}

function itemInput(item: MallItemData, position: number, coupons: ReadonlyMap<string, number>, now: Date): object {
  const { kind, name, subtitle, emblem, colour, points, cashYuan = 0, valueYuan, stock, terms, tiers = [] } = item;
  const isCoupon = kind === 'coupon' || kind === 'service';
  const handed = item.shipping ? ['pickup', 'shipping'] : ['pickup'];
  return {
    ...{ kind, name, subtitle, emblem, colour, points, stock, terms, position },
    cashFen: Math.round(cashYuan * 100),
    valueFen: valueYuan * 100,
    couponTemplateId: item.coupon === undefined ? null : coupons.get(item.coupon),
    deliveries: isCoupon ? ['instant'] : handed,
    storeIds: [],
    storeStock: [],
    perMember: item.perMember ?? null,
    limitPeriod: item.period ?? 'ever',
    tierCodes: tiers,
    startsAt: item.opensIn === undefined ? null : new Date(now.getTime() + item.opensIn * DAY_MS).toISOString(),
    endsAt: null,
    active: true,
  };
}
