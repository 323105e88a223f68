import { Injectable } from '@nestjs/common';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { EarnConditions } from '../points.types.js';

/** Whether what a rule names exists. Tiers don't: their ladder may change, and a rule for one that is gone just rests. */
@Injectable()
export class EarnRuleReferences {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
  ) {}

  async allExist(rule: Pick<EarnConditions, 'storeIds' | 'groupIds' | 'categoryIds' | 'productIds'>): Promise<boolean> {
    const [stores, paths, categories, products] = await Promise.all([
      this.organization.storesByIds(rule.storeIds),
      Promise.all(rule.groupIds.map((id) => this.organization.groupPath(id))),
      this.catalog.knownCategories(rule.categoryIds),
      this.catalog.knownProducts(rule.productIds),
    ]);
    return (
      stores.size === rule.storeIds.length &&
      rule.groupIds.every((id, index) => paths[index]?.includes(id)) &&
      categories.size === rule.categoryIds.length &&
      products.size === rule.productIds.length
    );
  }
}
