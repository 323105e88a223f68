import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import { MemberFacade } from '../../member/index.js';
import { OrganizationFacade, type StoreInfo } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TierFacade } from '../../tier/index.js';
import { countsByStore, judgeItem } from '../items/item.rules.js';
import { MallItemStore } from '../items/item.store.js';
import type { MallDelivery, MallItem } from '../items/item.types.js';
import { MALL_ONLINE_STORE } from '../mall.settings.js';
import type { CashMethod, ShippingAddress } from './redemption.types.js';

/** What a member asks for. */
export interface RedeemRequest {
  readonly memberId: number;
  readonly itemId: number;
  readonly delivery: MallDelivery;
  readonly storeId: number | null;
  readonly address: ShippingAddress | null;
  readonly pay: 'wallet' | 'wechat' | null;
}

/** What is asked for, as far as it can be judged without taking anything. */
export interface RedeemPlan {
  readonly id: number;
  readonly item: MallItem;
  readonly store: StoreInfo;
  readonly cashMethod: CashMethod;
  readonly fromStoreStock: boolean;
}

/** Judges a wish: the item, the member, the way it is to be had. */
@Injectable()
export class RedeemPlanner {
  constructor(
    private readonly items: MallItemStore,
    private readonly members: MemberFacade,
    private readonly tiers: TierFacade,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly ids: IdGenerator,
  ) {}

  async plan(tx: Transaction, wish: RedeemRequest): Promise<Result<RedeemPlan>> {
    const item = await this.items.find(wish.itemId, tx);
    if (!item) return refuse('MALL_ITEM_NOT_FOUND');
    const member = await this.members.byId(wish.memberId, tx);
    if (member?.status !== 'active') return refuse('MEMBER_FROZEN');
    const storeId = wish.delivery === 'pickup' ? wish.storeId : null;
    const { code: tierCode } = await this.tiers.memberTier(wish.memberId, tx);
    const no = judgeItem(item, { now: tx.now, tierCode, delivery: wish.delivery, storeId });
    if (no) return refuse(no);
    if ((wish.delivery === 'shipping') !== (wish.address !== null)) return refuse('MALL_DELIVERY_INVALID');
    if (item.cashFen > 0 && wish.pay === null) return refuse('MALL_PAY_INVALID');
    const store = storeId === null ? await this.onlineStore() : await this.organization.store(storeId);
    if (!store?.active) return refuse('STORE_NOT_FOUND');
    return ok({
      id: await this.ids.take(),
      item,
      store,
      cashMethod: item.cashFen === 0 || wish.pay === null ? 'none' : wish.pay,
      fromStoreStock: storeId !== null && countsByStore(item),
    });
  }

  /** Whose books hold what is not handed over in a store. */
  private async onlineStore(): Promise<StoreInfo | null> {
    const chosen = await this.settings.get(MALL_ONLINE_STORE, 'chain');
    if (chosen > 0) return this.organization.store(chosen);
    const stores = (await this.organization.allStores()).filter(({ active }) => active);
    const byAge = [...stores].sort((a, b) => a.id - b.id);
    return byAge.find(({ kind }) => kind === 'direct') ?? byAge[0] ?? null;
  }
}
