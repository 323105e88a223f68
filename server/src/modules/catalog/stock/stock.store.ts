import { Injectable } from '@nestjs/common';
import {
  Database,
  ReadBatch,
  type Transaction,
  type WriteBatch,
  expectRows,
} from '../../../platform/database/index.js';

/** Pieces of a product in a store. */
export interface StockPieces {
  readonly storeId: number;
  readonly productId: number;
  readonly quantity: number;
}

interface StockRow {
  store_id: number;
  product_id: number;
  quantity: number;
}

/** What is left, by store and product. A product that nobody counts there is missing. */
export class StockInHand {
  private readonly left: Map<string, number>;

  constructor(rows: readonly StockPieces[]) {
    this.left = new Map(rows.map((row) => [keyOf(row), row.quantity]));
  }

  /** Null when nobody counts it: there is always enough. */
  leftOf(storeId: number, productId: number): number | null {
    return this.left.get(keyOf({ storeId, productId })) ?? null;
  }

  take({ storeId, productId, quantity }: StockPieces): void {
    const key = keyOf({ storeId, productId });
    this.left.set(key, (this.left.get(key) ?? 0) - quantity);
  }
}

const keyOf = ({ storeId, productId }: Pick<StockPieces, 'storeId' | 'productId'>): string => `${storeId} ${productId}`;

/** How many pieces stores have for online orders. Only what somebody counts has a row. */
@Injectable()
export class StockStore {
  constructor(private readonly database: Database) {}

  /** Of these products in one store, those that are counted. */
  async leftIn(storeId: number, productIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    if (productIds.length === 0) return new Map();
    const rows = await this.database.query<StockRow>(
      'SELECT store_id, product_id, quantity FROM store_product_stock WHERE store_id = ? AND product_id IN (?)',
      [storeId, [...new Set(productIds)]],
    );
    return new Map(rows.map((row) => [row.product_id, row.quantity]));
  }

  /** Locks rows, in the order of their key, as one of several questions asked together. */
  lockIn(reads: ReadBatch, wanted: readonly Omit<StockPieces, 'quantity'>[]): () => StockInHand {
    if (wanted.length === 0) return () => new StockInHand([]);
    const byStore = new Map<number, Set<number>>();
    for (const { storeId, productId } of wanted)
      byStore.set(storeId, (byStore.get(storeId) ?? new Set()).add(productId));
    const locked = [...byStore]
      .sort(([a], [b]) => a - b)
      .map(([storeId, productIds]) =>
        reads.add<StockRow>(
          `SELECT store_id, product_id, quantity FROM store_product_stock
            WHERE store_id = ? AND product_id IN (?) ORDER BY product_id FOR UPDATE`,
          [storeId, [...productIds].sort((a, b) => a - b)],
        ),
      );
    return () =>
      new StockInHand(
        locked
          .flatMap(({ rows }) => rows)
          .map((row) => ({ storeId: row.store_id, productId: row.product_id, quantity: row.quantity })),
      );
  }

  /** What was judged on locked rows is taken only if it is still there. */
  takeIn(batch: WriteBatch, pieces: readonly StockPieces[], now: Date): void {
    for (const { storeId, productId, quantity } of pieces) {
      batch.add(
        `UPDATE store_product_stock SET quantity = quantity - ?, updated_at = ?
          WHERE store_id = ? AND product_id = ? AND quantity >= ?`,
        [quantity, now, storeId, productId, quantity],
        expectRows(1, `stock of product ${productId} in store ${storeId}`),
      );
    }
  }

  /** Pieces that nobody wants after all; where nobody counts them any more they need not be counted back. */
  async giveBack(tx: Transaction, pieces: readonly StockPieces[]): Promise<void> {
    const sorted = [...pieces].sort((a, b) => a.storeId - b.storeId || a.productId - b.productId);
    for (const { storeId, productId, quantity } of sorted) {
      await tx.execute(
        'UPDATE store_product_stock SET quantity = quantity + ?, updated_at = ? WHERE store_id = ? AND product_id = ?',
        [quantity, tx.now, storeId, productId],
      );
    }
  }
}
