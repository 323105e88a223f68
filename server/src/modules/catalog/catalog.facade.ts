import { Injectable } from '@nestjs/common';
import { CatalogService } from './catalog.service.js';
import { ProductShelf } from './product-shelf.js';
import type { ProductInfo, ProductKind } from './catalog.types.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class CatalogFacade {
  constructor(
    private readonly catalog: CatalogService,
    private readonly shelf: ProductShelf,
  ) {}

  /**
   * The named products as this store sells them; at most three seconds old. Unknown ones are left out; order is not
   * kept.
   */
  products(storeId: number, keys: readonly number[] | readonly string[]): Promise<ProductInfo[]> {
    return this.shelf.products(storeId, keys);
  }

  /** Which of these exist, for rules that name them; switched-off ones too, as they may come back. */
  knownCategories(ids: readonly number[]): Promise<Set<number>> {
    return this.catalog.known('product_category', ids);
  }

  knownProducts(ids: readonly number[]): Promise<Set<number>> {
    return this.catalog.known('product', ids);
  }

  /** Kinds by id, for those who treat a service otherwise than goods. */
  productKinds(ids: readonly number[]): Promise<Map<number, ProductKind>> {
    return this.catalog.kinds(ids);
  }

  /** Names by id, for rules that are put into words. */
  categoryNames(ids: readonly number[]): Promise<Map<number, string>> {
    return this.catalog.names('product_category', ids);
  }

  productNames(ids: readonly number[]): Promise<Map<number, string>> {
    return this.catalog.names('product', ids);
  }
}
