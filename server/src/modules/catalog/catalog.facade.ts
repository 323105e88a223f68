import { Injectable } from '@nestjs/common';
import { CatalogService } from './catalog.service.js';
import type { ProductInfo } from './catalog.types.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class CatalogFacade {
  constructor(private readonly catalog: CatalogService) {}

  /** The named products as this store sells them, in one statement. Unknown ones are left out; order is not kept. */
  products(storeId: number, keys: readonly number[] | readonly string[]): Promise<ProductInfo[]> {
    return this.catalog.products(storeId, keys);
  }
}
