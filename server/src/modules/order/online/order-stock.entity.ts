import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BIGINT } from '../../../platform/database/columns.js';

/** Pieces that an online order has taken from the stock of its store, and how many of them have gone back. */
@Entity('sales_order_stock')
@Check('ck_sales_order_stock_given_back', 'given_back >= 0 AND given_back <= quantity')
export class SalesOrderStockEntity {
  @PrimaryColumn({ ...BIGINT, name: 'order_id' })
  orderId: number;

  @PrimaryColumn({ ...BIGINT, name: 'product_id' })
  productId: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ name: 'given_back', type: 'int', default: 0 })
  givenBack: number;
}
