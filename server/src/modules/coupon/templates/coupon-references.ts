import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../../kernel/result.js';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { TierFacade } from '../../tier/index.js';
import type { CouponTerms } from '../coupon.types.js';
import type { CouponGift } from '../issue/rule.types.js';
import { PackStore } from './pack.store.js';
import { TemplateStore } from './template.store.js';

/** Whether what headquarters names exists: places, goods, tiers, templates and packs. */
@Injectable()
export class CouponReferences {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
    private readonly tiers: TierFacade,
    private readonly templates: TemplateStore,
    private readonly packs: PackStore,
  ) {}

  async problemWithTerms({ scope, tierCodes, stacking }: CouponTerms): Promise<Refused | null> {
    const products = [...scope.productIds, ...scope.excludedProductIds];
    const [groups, categories, known] = await Promise.all([
      Promise.all(scope.groupIds.map((id) => this.organization.group(id))),
      this.catalog.categoryNames(scope.categoryIds),
      this.catalog.productNames(products),
    ]);
    if (groups.includes(null)) return refuse('REFERENCE_UNKNOWN');
    if (categories.size < scope.categoryIds.length) return refuse('CATEGORY_NOT_FOUND');
    if (known.size < new Set(products).size) return refuse('PRODUCT_NOT_FOUND');
    const beside = stacking.mode === 'listed' ? stacking.templateIds : [];
    return (
      (await this.problemWithStores(scope.storeIds)) ??
      (await this.problemWithTiers(tierCodes)) ??
      (await this.problemWithTemplates(beside))
    );
  }

  async problemWithTiers(codes: readonly string[]): Promise<Refused | null> {
    if (codes.length === 0) return null;
    const known = new Set(await this.tiers.codes());
    return codes.every((code) => known.has(code)) ? null : refuse('TIER_UNKNOWN');
  }

  async problemWithStores(ids: readonly number[]): Promise<Refused | null> {
    const stores = await this.organization.storesByIds(ids);
    return stores.size < ids.length ? refuse('STORE_NOT_FOUND') : null;
  }

  async problemWithTemplates(ids: readonly number[]): Promise<Refused | null> {
    const found = await this.templates.findMany(ids);
    return found.length < new Set(ids).size ? refuse('COUPON_TEMPLATE_NOT_FOUND') : null;
  }

  async problemWithGift(gift: CouponGift): Promise<Refused | null> {
    if ('templateId' in gift) return this.problemWithTemplates([gift.templateId]);
    return (await this.packs.find(gift.packId)) ? null : refuse('COUPON_TEMPLATE_NOT_FOUND');
  }
}
