import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../kernel/result.js';
import { CatalogFacade } from '../catalog/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { TierFacade } from '../tier/index.js';

/** Whether the places, goods and tiers that a promotion names exist. */
@Injectable()
export class PromotionPlaces {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
    private readonly tiers: TierFacade,
  ) {}

  async problemWith(named: {
    storeIds: readonly number[];
    groupIds: readonly number[];
    categoryIds: readonly number[];
    productIds: readonly number[];
    excludedProductIds: readonly number[];
    tierCodes: readonly string[];
  }): Promise<Refused | null> {
    const stores = await this.organization.storesByIds(named.storeIds);
    if (stores.size < named.storeIds.length) return refuse('STORE_NOT_FOUND');
    const paths = await Promise.all(named.groupIds.map((id) => this.organization.groupPath(id)));
    if (paths.some((path) => path.length === 0)) return refuse('REFERENCE_UNKNOWN');
    const productIds = [...new Set([...named.productIds, ...named.excludedProductIds])];
    const [products, categories] = await Promise.all([
      this.catalog.knownProducts(productIds),
      this.catalog.knownCategories(named.categoryIds),
    ]);
    if (products.size < productIds.length) return refuse('PRODUCT_NOT_FOUND');
    if (categories.size < named.categoryIds.length) return refuse('CATEGORY_NOT_FOUND');
    const codes = new Set(await this.tiers.codes());
    return named.tierCodes.every((code) => codes.has(code)) ? null : refuse('TIER_UNKNOWN');
  }
}
