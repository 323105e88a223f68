import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { StoreStock, StoreStockBody } from './stock.dto.js';

const OF_PRODUCT =
  'SELECT store_id AS storeId, quantity FROM store_product_stock WHERE product_id = ? ORDER BY store_id';

/** What headquarters says there is of a product in each store. */
@Injectable()
export class StockService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly organization: OrganizationFacade,
    private readonly audit: AuditFacade,
  ) {}

  async of(productId: number): Promise<Result<StoreStockBody>> {
    const product = await this.database.one('SELECT id FROM product WHERE id = ?', [productId]);
    if (!product) return refuse('PRODUCT_NOT_FOUND');
    return ok({ items: await this.database.query<StoreStock>(OF_PRODUCT, [productId]) });
  }

  /** Replaces all counts of the product: a count is a fact about now, whatever was ordered meanwhile. */
  async set(editor: StaffAct, productId: number, body: StoreStockBody): Promise<Result<StoreStockBody>> {
    const known = new Set((await this.organization.allStores()).map((store) => store.id));
    if (body.items.some(({ storeId }) => !known.has(storeId))) return refuse('STORE_NOT_FOUND');
    const items = body.items
      .map(({ storeId, quantity }) => ({ storeId, quantity }))
      .sort((a, b) => a.storeId - b.storeId);
    return this.uow.run(async (tx): Promise<Result<StoreStockBody>> => {
      const [row] = await tx.query('SELECT id FROM product WHERE id = ? FOR UPDATE', [productId]);
      if (!row) return refuse('PRODUCT_NOT_FOUND');
      const before = await tx.query<StoreStock>(`${OF_PRODUCT} FOR UPDATE`, [productId]);
      await tx.execute('DELETE FROM store_product_stock WHERE product_id = ?', [productId]);
      await tx.insert(
        'store_product_stock',
        items.map(({ storeId, quantity }) => ({
          store_id: storeId,
          product_id: productId,
          quantity,
          updated_at: tx.now,
        })),
      );
      const action = 'catalog.product.stock';
      await this.audit.record(tx, { ...editor, action, subject: `product:${productId}`, before, after: items });
      return ok({ items });
    });
  }
}
