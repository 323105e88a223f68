import { Injectable } from '@nestjs/common';
import { type Refused, refuse } from '../../../kernel/result.js';
import { CatalogFacade } from '../../catalog/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { VoucherDealBody } from './voucher.admin.dto.js';

/** Whether the stores and products a mapping names are there. */
@Injectable()
export class MappingPlaces {
  constructor(
    private readonly organization: OrganizationFacade,
    private readonly catalog: CatalogFacade,
  ) {}

  async storeName(storeId: number): Promise<string | null> {
    return (await this.organization.store(storeId))?.name ?? null;
  }

  async problemWith({ kind, productId }: VoucherDealBody): Promise<Refused | null> {
    if (kind === 'amount') return null;
    if (productId == null) return refuse('REFERENCE_UNKNOWN');
    // Any store will do: only its price would differ.
    const [store] = await this.organization.allStores();
    const found = store ? await this.catalog.products(store.id, [productId]) : [];
    return found.length > 0 ? null : refuse('PRODUCT_NOT_FOUND');
  }
}
