import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE mall_item (
    id BIGINT NOT NULL PRIMARY KEY,
    kind ENUM('goods', 'coupon', 'service', 'swap') NOT NULL,
    name VARCHAR(40) NOT NULL,
    subtitle VARCHAR(60) NOT NULL,
    emblem VARCHAR(4) NOT NULL,
    colour ENUM('persimmon', 'gold', 'pine', 'sea', 'ink', 'stone') NOT NULL,
    terms JSON NOT NULL,
    points BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    value_fen BIGINT NULL,
    coupon_template_id BIGINT NULL,
    deliveries JSON NOT NULL,
    store_ids JSON NOT NULL,
    per_member INT NULL,
    limit_period ENUM('ever', 'day', 'week', 'month') NOT NULL,
    tier_codes JSON NOT NULL,
    starts_at DATETIME(3) NULL,
    ends_at DATETIME(3) NULL,
    active TINYINT NOT NULL,
    position INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_mall_item_shelf (active, position, id),
    CONSTRAINT ck_mall_item_price CHECK (points >= 1 AND cash_fen >= 0)
  )`,
  `CREATE TABLE mall_stock (
    item_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    stock BIGINT NULL,
    taken BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (item_id, store_id),
    CONSTRAINT ck_mall_stock_taken CHECK (taken >= 0 AND (stock IS NULL OR taken <= stock))
  )`,
  // One row for each time: two redemptions can't both be the last one a member may have.
  `CREATE TABLE mall_turn (
    item_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    period_key VARCHAR(12) ${ASCII} NOT NULL,
    turn BIGINT NOT NULL,
    redemption_id BIGINT NOT NULL,
    PRIMARY KEY (item_id, member_id, period_key, turn),
    UNIQUE KEY uq_mall_turn_redemption (redemption_id),
    KEY ix_mall_turn_member (member_id)
  )`,
  `CREATE TABLE mall_redemption (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    delivery ENUM('pickup', 'shipping', 'instant') NOT NULL,
    state ENUM('awaiting_payment', 'placed', 'shipped', 'received', 'collected', 'issued', 'closed', 'cancelled',
      'forfeited') NOT NULL,
    item JSON NOT NULL,
    points BIGINT NOT NULL,
    cash_fen BIGINT NOT NULL,
    cash_method ENUM('none', 'wallet', 'wechat') NOT NULL,
    payment_id BIGINT NULL,
    refund_id BIGINT NULL,
    refund_state ENUM('none', 'refunding', 'refunded', 'stuck', 'failed') NOT NULL,
    refund_attempt INT NOT NULL DEFAULT 0,
    from_store_stock TINYINT NOT NULL,
    address_sealed VARCHAR(1200) ${ASCII} NULL,
    carrier VARCHAR(20) NULL,
    tracking_no VARCHAR(40) ${ASCII} NULL,
    coupon_id BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    pay_by DATETIME(3) NULL,
    paid_at DATETIME(3) NULL,
    shipped_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    end_reason ENUM('unpaid', 'member', 'house', 'expired', 'unavailable') NULL,
    KEY ix_mall_redemption_member (member_id, id),
    KEY ix_mall_redemption_item (item_id, state),
    KEY ix_mall_redemption_state (state, shipped_at),
    UNIQUE KEY uq_mall_redemption_payment (payment_id),
    CONSTRAINT ck_mall_redemption_price CHECK (points >= 1 AND cash_fen >= 0)
  )`,
  "ALTER TABLE payment MODIFY purpose ENUM('topup', 'order', 'mall') NOT NULL",
  "ALTER TABLE payment_refund MODIFY purpose ENUM('topup', 'order', 'wallet_refund', 'mall') NOT NULL",
];

const BACK = [
  "ALTER TABLE payment_refund MODIFY purpose ENUM('topup', 'order', 'wallet_refund') NOT NULL",
  "ALTER TABLE payment MODIFY purpose ENUM('topup', 'order') NOT NULL",
  'DROP TABLE mall_redemption',
  'DROP TABLE mall_turn',
  'DROP TABLE mall_stock',
  'DROP TABLE mall_item',
];

export class Mall1763900003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}
