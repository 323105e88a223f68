import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../../platform/database/columns.js';

/** How many pieces of a product a store has left for online orders. No row: nobody counts, there is always enough. */
@Entity('store_product_stock')
@Check('ck_store_product_stock_quantity', 'quantity >= 0')
export class StoreProductStockEntity {
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ ...BIGINT, name: 'product_id' })
  @Index('ix_store_product_stock_product')
  productId: number;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
