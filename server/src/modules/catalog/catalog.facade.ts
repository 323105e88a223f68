import { Injectable } from '@nestjs/common';
import type { ReadBatch, Transaction, WriteBatch } from '../../platform/database/index.js';
import { CatalogService, type ShelfProduct } from './catalog.service.js';
import { type StockInHand, type StockPieces, StockStore } from './stock/stock.store.js';
import { ProductShelf } from './product-shelf.js';
import type { ProductInfo, ProductKind } from './catalog.types.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class CatalogFacade {
  constructor(
    private readonly catalog: CatalogService,
    private readonly shelf: ProductShelf,
    private readonly stock: StockStore,
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

  /** What may be ordered in this store without standing in it, shelf by shelf; as it is now. */
  onShelves(storeId: number): Promise<ShelfProduct[]> {
    return this.catalog.onShelves(storeId);
  }

  /** Pieces left by product, of those that somebody counts in this store. */
  stockOf(storeId: number, productIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.stock.leftIn(storeId, productIds);
  }

  lockStockIn(reads: ReadBatch, wanted: readonly Omit<StockPieces, 'quantity'>[]): () => StockInHand {
    return this.stock.lockIn(reads, wanted);
  }

  /** What was judged on locked rows. */
  takeStockIn(batch: WriteBatch, pieces: readonly StockPieces[], now: Date): void {
    this.stock.takeIn(batch, pieces, now);
  }

  giveStockBack(tx: Transaction, pieces: readonly StockPieces[]): Promise<void> {
    return this.stock.giveBack(tx, pieces);
  }
}
