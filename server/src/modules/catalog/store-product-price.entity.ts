import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** What a product costs in one store when that differs from the list price. */
@Entity('store_product_price')
export class StoreProductPriceEntity {
  @PrimaryColumn({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @PrimaryColumn({ ...BIGINT, name: 'product_id' })
  @Index('ix_store_product_price_product')
  productId: number;

  @Column({ ...BIGINT, name: 'price_fen' })
  priceFen: number;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
