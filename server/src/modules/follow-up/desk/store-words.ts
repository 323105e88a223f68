import { Injectable } from '@nestjs/common';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade, storeBrief } from '../../organization/index.js';
import type { MemberFigures } from './follow-up.dto.js';

/** Names of what figures point at. */
@Injectable()
export class StoreWords {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly organization: OrganizationFacade,
  ) {}

  async of(
    categoryId: number | null,
    storeId: number | null,
  ): Promise<Pick<MemberFigures, 'favouriteCategory' | 'usualStore'>> {
    const [names, store] = await Promise.all([
      categoryId === null ? null : this.catalog.categoryNames([categoryId]),
      storeId === null ? null : this.organization.store(storeId),
    ]);
    return {
      favouriteCategory: (categoryId !== null && names?.get(categoryId)) || null,
      usualStore: store && storeBrief(store),
    };
  }
}
