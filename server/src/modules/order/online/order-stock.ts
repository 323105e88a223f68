import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import { CatalogFacade } from '../../catalog/index.js';

interface TakenRow {
  product_id: number;
  store_id: number;
  open: number;
}

/** Pieces of counted products that online orders have taken: they go back when an order, or a part of it, does. */
@Injectable()
export class OrderStock {
  constructor(private readonly catalog: CatalogFacade) {}

  /** Everything that is still out, or as many pieces as came back, by product. */
  async giveBack(tx: Transaction, orderId: number, came: ReadonlyMap<number, number> | 'all'): Promise<void> {
    const taken = await tx.query<TakenRow>(
      `SELECT product_id, store_id, quantity - given_back AS open FROM sales_order_stock
        WHERE order_id = ? AND given_back < quantity ORDER BY product_id FOR UPDATE`,
      [orderId],
    );
    const back = taken
      .map(({ product_id: productId, store_id: storeId, open }) => ({
        storeId,
        productId,
        quantity: came === 'all' ? open : Math.min(open, came.get(productId) ?? 0),
      }))
      .filter(({ quantity }) => quantity > 0);
    for (const { productId, quantity } of back) {
      await tx.execute(
        `UPDATE sales_order_stock SET given_back = given_back + ?
          WHERE order_id = ? AND product_id = ? AND given_back + ? <= quantity`,
        [quantity, orderId, productId, quantity],
      );
    }
    await this.catalog.giveStockBack(tx, back);
  }
}
