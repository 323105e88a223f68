import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // No row: nobody counts, there is always enough.
  `CREATE TABLE store_product_stock (
    store_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    quantity INT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (store_id, product_id),
    KEY ix_store_product_stock_product (product_id),
    CONSTRAINT ck_store_product_stock_quantity CHECK (quantity >= 0)
  )`,
  `CREATE TABLE sales_order_stock (
    order_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    quantity INT NOT NULL,
    given_back INT NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, product_id),
    CONSTRAINT ck_sales_order_stock_given_back CHECK (given_back >= 0 AND given_back <= quantity)
  )`,
];

/** Orders that members make themselves: how they are handed over, whose bill they are, and what the store has of each product. */
export class OnlineOrders1763900004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sales_order
        ADD COLUMN fulfilment ENUM('counter', 'pickup') NOT NULL DEFAULT 'counter' AFTER source,
        ADD COLUMN booking_id BIGINT NULL AFTER fulfilment`,
    );
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sales_order_stock');
    await runner.query('DROP TABLE store_product_stock');
    await runner.query('ALTER TABLE sales_order DROP COLUMN booking_id, DROP COLUMN fulfilment');
  }
}
