import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE promotion (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    effect JSON NOT NULL,
    scope JSON NOT NULL,
    tier_codes JSON NOT NULL,
    starts_at DATETIME(3) NULL,
    ends_at DATETIME(3) NULL,
    priority INT NOT NULL DEFAULT 0,
    stacks_with_tier TINYINT NOT NULL,
    active TINYINT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_promotion_active (active, ends_at)
  )`,
  `CREATE TABLE sales_order_coupon (
    order_id BIGINT NOT NULL,
    coupon_id BIGINT NOT NULL,
    name VARCHAR(40) NOT NULL,
    discount_fen BIGINT NOT NULL,
    shares JSON NOT NULL,
    PRIMARY KEY (order_id, coupon_id),
    KEY ix_sales_order_coupon_coupon (coupon_id)
  )`,
];

const COLUMNS = [
  `ALTER TABLE sales_order
    ADD COLUMN coupon_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN card_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN voucher_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN promotions JSON NULL,
    ADD COLUMN received_at DATETIME(3) NULL`,
  `ALTER TABLE sales_order_line
    ADD COLUMN category_id BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN tier_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN promotion_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN coupon_fen BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN earned_points BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE sales_order_payment
    MODIFY method ENUM('points', 'wallet', 'cash', 'wechat', 'card', 'voucher') NOT NULL`,
];

/** Until now there was the tier's discount only, and an order knew its points but not from which line they came. */
const HISTORY = [
  'UPDATE sales_order_line SET tier_fen = discount_fen',
  `UPDATE sales_order_line JOIN product ON product.id = sales_order_line.product_id
      SET sales_order_line.category_id = product.category_id`,
  `UPDATE sales_order_line JOIN (
      SELECT share.order_id, share.line, share.whole + CASE WHEN ROW_NUMBER() OVER (
               PARTITION BY share.order_id ORDER BY share.remainder DESC, share.line
             ) <= share.earned - SUM(share.whole) OVER (PARTITION BY share.order_id) THEN 1 ELSE 0 END AS points
        FROM (
          SELECT l.order_id, l.line, o.earned_points AS earned,
                 (o.earned_points * l.pay_fen) DIV o.payable_fen AS whole,
                 (o.earned_points * l.pay_fen) MOD o.payable_fen AS remainder
            FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
           WHERE o.earned_points > 0 AND o.payable_fen > 0
        ) share
    ) earned ON earned.order_id = sales_order_line.order_id AND earned.line = sales_order_line.line
      SET sales_order_line.earned_points = earned.points`,
];

const CHECKS = [
  'ALTER TABLE sales_order DROP CONSTRAINT ck_sales_order_sum',
  `ALTER TABLE sales_order ADD CONSTRAINT ck_sales_order_sum CHECK (payable_fen = list_fen - discount_fen - coupon_fen - points_fen AND payable_fen = wallet_fen + cash_fen + wechat_fen + card_fen + voucher_fen)`,
  `ALTER TABLE sales_order_line ADD CONSTRAINT ck_sales_order_line_sum CHECK (pay_fen = list_fen - discount_fen - coupon_fen - points_fen AND discount_fen = tier_fen + promotion_fen)`,
];

const MAY_PROMOTE = ['administrator', 'operations'];

export class PricingAndCheckout1763800004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...COLUMNS, ...HISTORY, ...CHECKS]) await runner.query(statement);
    for (const role of MAY_PROMOTE) {
      await runner.query("UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?) WHERE code = ?", [
        'hq.promotions',
        role,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?))) WHERE JSON_SEARCH(permissions, 'one', ?) IS NOT NULL",
      ['hq.promotions', 'hq.promotions'],
    );
    for (const statement of [
      'ALTER TABLE sales_order_line DROP CONSTRAINT ck_sales_order_line_sum',
      'ALTER TABLE sales_order DROP CONSTRAINT ck_sales_order_sum',
      'ALTER TABLE sales_order ADD CONSTRAINT ck_sales_order_sum CHECK (payable_fen = list_fen - discount_fen - points_fen AND payable_fen = wallet_fen + cash_fen + wechat_fen)',
      "ALTER TABLE sales_order_payment MODIFY method ENUM('points', 'wallet', 'cash', 'wechat') NOT NULL",
      `ALTER TABLE sales_order_line DROP COLUMN category_id, DROP COLUMN tier_fen, DROP COLUMN promotion_fen,
        DROP COLUMN coupon_fen, DROP COLUMN earned_points`,
      `ALTER TABLE sales_order DROP COLUMN coupon_fen, DROP COLUMN card_fen, DROP COLUMN voucher_fen,
        DROP COLUMN promotions, DROP COLUMN received_at`,
      'DROP TABLE sales_order_coupon',
      'DROP TABLE promotion',
    ])
      await runner.query(statement);
  }
}
