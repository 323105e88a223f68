import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE sales_order (
    id BIGINT NOT NULL PRIMARY KEY,
    order_no VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source ENUM('staff', 'pos', 'member') NOT NULL,
    state ENUM('awaiting_payment', 'paid', 'refunding', 'refunded', 'closed') NOT NULL,
    store_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    member_id BIGINT NULL,
    staff_id BIGINT NULL,
    api_key_id BIGINT NULL,
    external_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    list_fen BIGINT NOT NULL,
    discount_fen BIGINT NOT NULL,
    points_used BIGINT NOT NULL,
    points_fen BIGINT NOT NULL,
    payable_fen BIGINT NOT NULL,
    wallet_fen BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    wechat_fen BIGINT NOT NULL,
    earned_points BIGINT NOT NULL,
    earned_growth BIGINT NOT NULL,
    tier_name VARCHAR(20) NULL,
    summary VARCHAR(80) NOT NULL,
    payment_id BIGINT NULL,
    wallet_after_fen BIGINT NULL,
    points_after BIGINT NULL,
    growth_after BIGINT NULL,
    refund_reason VARCHAR(200) NULL,
    business_date DATE NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NULL,
    paid_at DATETIME(3) NULL,
    refunded_at DATETIME(3) NULL,
    UNIQUE KEY uq_sales_order_no (order_no),
    UNIQUE KEY uq_sales_order_external (store_id, external_no),
    KEY ix_sales_order_member (member_id, id),
    KEY ix_sales_order_store (store_id, id),
    KEY ix_sales_order_day (business_date, store_id),
    CONSTRAINT ck_sales_order_sum CHECK (payable_fen = list_fen - discount_fen - points_fen AND payable_fen = wallet_fen + cash_fen + wechat_fen)
  )`,
  `CREATE TABLE sales_order_line (
    order_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    product_id BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    quantity INT NOT NULL,
    unit_price_fen BIGINT NOT NULL,
    list_fen BIGINT NOT NULL,
    discount_fen BIGINT NOT NULL,
    points_fen BIGINT NOT NULL,
    pay_fen BIGINT NOT NULL,
    PRIMARY KEY (order_id, line)
  )`,
  `CREATE TABLE sales_order_payment (
    order_id BIGINT NOT NULL,
    method ENUM('points', 'wallet', 'cash', 'wechat') NOT NULL,
    amount_fen BIGINT NOT NULL,
    principal_fen BIGINT NULL,
    bonus_fen BIGINT NULL,
    points BIGINT NULL,
    state ENUM('held', 'paid', 'refunding', 'refunded', 'void') NOT NULL,
    PRIMARY KEY (order_id, method)
  )`,
];

export class Order1763700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sales_order_payment', 'sales_order_line', 'sales_order'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
