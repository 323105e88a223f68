import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { CatalogFacade } from '../catalog/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { TierFacade } from '../tier/index.js';
import { type ScopeNames, ruleWords } from './coupon-words.rules.js';
import type { CouponTerms } from './coupon.types.js';

/** Terms never change, names of stores and products rarely do. */
const CACHE_MS = 60_000;

/** Terms in sentences, with the names of what they list. */
@Injectable()
export class CouponWords {
  private readonly cache: TtlCache<string, string[]>;

  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
    private readonly tiers: TierFacade,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  of({ templateId, version, terms }: { templateId: number; version: number; terms: CouponTerms }): Promise<string[]> {
    return this.cache.get(`${templateId}:${version}`, async () => ruleWords(terms, await this.names(terms)));
  }

  private async names({ scope, tierCodes }: CouponTerms): Promise<ScopeNames> {
    const [stores, groups, categories, products, tiers] = await Promise.all([
      this.organization.storesByIds(scope.storeIds),
      Promise.all(scope.groupIds.map((id) => this.organization.group(id))),
      this.catalog.categoryNames(scope.categoryIds),
      this.catalog.productNames([...scope.productIds, ...scope.excludedProductIds]),
      tierCodes.length > 0 ? this.tiers.names() : new Map<string, string>(),
    ]);
    const productNames = (ids: readonly number[]): string[] => ids.flatMap((id) => products.get(id) ?? []);
    return {
      stores: [...stores.values()].map(({ name }) => name),
      groups: groups.flatMap((group) => group?.name ?? []),
      categories: [...categories.values()],
      products: productNames(scope.productIds),
      excluded: productNames(scope.excludedProductIds),
      tiers: tierCodes.flatMap((code) => tiers.get(code) ?? []),
    };
  }
}
