import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { TtlCache } from '../../../kernel/ttl-cache.js';
import { CatalogFacade, type ShelfProduct } from '../../catalog/index.js';
import { OrganizationFacade, storeBrief } from '../../organization/index.js';
import { priceOnly } from '../../pricing/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { CheckoutTerms, type StoreTerms } from '../checkout/checkout-terms.js';
import { CANCEL_MINUTES } from '../order.settings.js';
import type { Shop, ShopCategory, ShopProduct } from './online-order.dto.js';

const TTL_MS = 3_000;

/** What a store offers to people who are not in it. Anybody may look; at most three seconds old. */
@Injectable()
export class ShopService {
  private readonly shops: TtlCache<number, Result<Shop>>;

  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
    private readonly terms: CheckoutTerms,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {
    this.shops = new TtlCache(clock, TTL_MS);
  }

  of(storeId: number): Promise<Result<Shop>> {
    return this.shops.get(storeId, () => this.read(storeId));
  }

  private async read(storeId: number): Promise<Result<Shop>> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return refuse('STORE_NOT_FOUND');
    const [products, terms, cancelMinutes] = await Promise.all([
      this.catalog.onShelves(storeId),
      this.terms.at(store, 'online'),
      this.settings.get(CANCEL_MINUTES, { storeId }),
    ]);
    const categories = shelves(products, terms.facts, this.clock.now());
    return ok({ store: storeBrief(store), open: terms.takesOnline, cancelMinutes, categories });
  }
}

function shelves(products: readonly ShelfProduct[], facts: StoreTerms['facts'], now: Date): ShopCategory[] {
  const categories = new Map<number, ShopCategory>();
  for (const product of products) {
    const { categoryId: id, categoryName: name } = product;
    const category = categories.get(id) ?? { id, name, products: [] };
    category.products.push(offered(product, facts, now));
    categories.set(id, category);
  }
  return [...categories.values()];
}

/** One piece priced by the one function that prices everything: what a promotion of today makes of it. */
function offered(product: ShelfProduct, terms: StoreTerms['facts'], now: Date): ShopProduct {
  const facts = { ...terms, lines: [{ product, quantity: 1 }], tier: null, coupons: [], earnedToday: 0 };
  const { promotionFen, promotions } = priceOnly(facts, { couponIds: [], usePoints: false }, [], now);
  const { id, name, kind, imageUrl, listFen, priceFen, left } = product;
  const promoted = promotionFen > 0;
  return {
    id,
    name,
    kind,
    imageUrl,
    listFen,
    priceFen,
    promoFen: promoted ? priceFen - promotionFen : null,
    promoTitle: promoted ? (promotions[0]?.name ?? null) : null,
    left,
  };
}
