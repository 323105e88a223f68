import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'topup',
  'topup_plan',
  'payment_refund',
  'payment_notice',
  'payment',
  'tier_measure',
  'tier_history',
  'member_tier',
  'tier_rule_set',
  'store_product_price',
  'product',
  'product_category',
];

export class CatalogTierPaymentTopup1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CATALOG, ...TIER, ...PAYMENT, ...TOPUP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const CATALOG = [
  `CREATE TABLE product_category (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    position INT NOT NULL DEFAULT 0,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_product_category_name (name)
  )`,
  `CREATE TABLE product (
    id BIGINT NOT NULL PRIMARY KEY,
    sku VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(80) NOT NULL,
    category_id BIGINT NOT NULL,
    kind ENUM('goods', 'service') NOT NULL,
    list_fen BIGINT NOT NULL,
    image_url VARCHAR(500) NULL,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_product_sku (sku),
    KEY ix_product_category (category_id, active)
  )`,
  `CREATE TABLE store_product_price (
    store_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    price_fen BIGINT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (store_id, product_id),
    KEY ix_store_product_price_product (product_id)
  )`,
];

const TIER = [
  `CREATE TABLE tier_rule_set (
    version INT NOT NULL PRIMARY KEY,
    rules JSON NOT NULL,
    note VARCHAR(200) NOT NULL,
    created_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL
  )`,
  // Times of the rules are business days: a protection or a grant ends with a day in Shanghai, not with an instant.
  `CREATE TABLE member_tier (
    member_id BIGINT NOT NULL PRIMARY KEY,
    tier_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since DATETIME(3) NOT NULL,
    protected_until DATE NULL,
    misses INT NOT NULL DEFAULT 0,
    grace_until DATE NULL,
    manual_until DATE NULL,
    reviewed_on DATE NULL,
    rule_version INT NOT NULL,
    revision INT NOT NULL DEFAULT 1,
    KEY ix_member_tier_code (tier_code),
    KEY ix_member_tier_grace (grace_until),
    KEY ix_member_tier_manual (manual_until)
  )`,
  `CREATE TABLE tier_history (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    from_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause ENUM('joined', 'upgraded', 'downgraded', 'granted', 'grant_ended') NOT NULL,
    reason VARCHAR(200) NOT NULL,
    actor VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_version INT NOT NULL,
    moved_at DATETIME(3) NOT NULL,
    KEY ix_tier_history_member (member_id, id)
  )`,
  `CREATE TABLE tier_measure (
    member_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    spend_fen BIGINT NOT NULL DEFAULT 0,
    orders INT NOT NULL DEFAULT 0,
    topup_fen BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (member_id, business_date)
  )`,
];

const PAYMENT = [
  `CREATE TABLE payment (
    id BIGINT NOT NULL PRIMARY KEY,
    out_trade_no VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose ENUM('topup', 'order') NOT NULL,
    ref_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    openid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description VARCHAR(127) NOT NULL,
    amount_fen BIGINT NOT NULL,
    refund_reserved_fen BIGINT NOT NULL DEFAULT 0,
    refunded_fen BIGINT NOT NULL DEFAULT 0,
    state ENUM('created', 'paying', 'paid', 'closed', 'refunded') NOT NULL,
    transaction_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    pay_params JSON NULL,
    prepay_requested_at DATETIME(3) NULL,
    expires_at DATETIME(3) NOT NULL,
    next_check_at DATETIME(3) NULL,
    checks INT NOT NULL DEFAULT 0,
    check_claim VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    paid_at DATETIME(3) NULL,
    closed_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_payment_out_trade_no (out_trade_no),
    UNIQUE KEY uq_payment_transaction (transaction_id),
    KEY ix_payment_ref (purpose, ref_id),
    KEY ix_payment_member (member_id, id),
    KEY ix_payment_state (state, id),
    KEY ix_payment_due (next_check_at),
    KEY ix_payment_claim (check_claim),
    CONSTRAINT ck_payment_amount CHECK (amount_fen > 0),
    CONSTRAINT ck_payment_refunds CHECK (refunded_fen >= 0 AND refund_reserved_fen >= refunded_fen AND refund_reserved_fen <= amount_fen)
  )`,
  `CREATE TABLE payment_notice (
    id BIGINT NOT NULL PRIMARY KEY,
    notice_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind ENUM('payment', 'refund') NOT NULL,
    source ENUM('notification', 'query') NOT NULL,
    out_trade_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome ENUM('settled', 'duplicate', 'parked', 'mismatch') NOT NULL,
    reason VARCHAR(200) NULL,
    summary JSON NOT NULL,
    received_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_payment_notice_notice (notice_id),
    KEY ix_payment_notice_trade (out_trade_no),
    KEY ix_payment_notice_outcome (outcome, id)
  )`,
  `CREATE TABLE payment_refund (
    id BIGINT NOT NULL PRIMARY KEY,
    out_refund_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payment_id BIGINT NOT NULL,
    biz_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin ENUM('requested', 'declined') NOT NULL,
    amount_fen BIGINT NOT NULL,
    reason VARCHAR(80) NOT NULL,
    state ENUM('requested', 'processing', 'unknown', 'succeeded', 'abnormal', 'closed') NOT NULL,
    wechat_refund_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    problem VARCHAR(200) NULL,
    next_check_at DATETIME(3) NULL,
    checks INT NOT NULL DEFAULT 0,
    check_claim VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    succeeded_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_payment_refund_no (out_refund_no),
    UNIQUE KEY uq_payment_refund_biz (biz_key),
    KEY ix_payment_refund_payment (payment_id),
    KEY ix_payment_refund_due (next_check_at),
    KEY ix_payment_refund_claim (check_claim),
    CONSTRAINT ck_payment_refund_amount CHECK (amount_fen > 0)
  )`,
];

const TOPUP = [
  `CREATE TABLE topup_plan (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    pay_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL DEFAULT 0,
    bonus_points BIGINT NOT NULL DEFAULT 0,
    scope_kind ENUM('chain', 'group', 'store') NOT NULL,
    scope_id BIGINT NULL,
    audience ENUM('everyone', 'first', 'repeat') NOT NULL,
    tier_codes JSON NOT NULL,
    active_from DATETIME(3) NULL,
    active_until DATETIME(3) NULL,
    active TINYINT(1) NOT NULL DEFAULT 1,
    position INT NOT NULL DEFAULT 0,
    terms_version INT NOT NULL,
    terms_text VARCHAR(2000) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_topup_plan_active (active, position)
  )`,
  // first_key holds the member while a first-time top-up is under way or paid, so two of them can't both be the first.
  `CREATE TABLE topup (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    plan_id BIGINT NOT NULL,
    plan JSON NOT NULL,
    terms_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pay_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    bonus_points BIGINT NOT NULL,
    method ENUM('wechat', 'cash', 'card') NOT NULL,
    state ENUM('created', 'paying', 'paid', 'closed', 'refunding', 'refunded') NOT NULL,
    payment_id BIGINT NULL,
    created_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    first_key BIGINT NULL,
    wallet_after_fen BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    paid_at DATETIME(3) NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY uq_topup_payment (payment_id),
    UNIQUE KEY uq_topup_first (first_key),
    UNIQUE KEY uq_topup_external (store_id, external_no),
    KEY ix_topup_member (member_id, state),
    KEY ix_topup_paid (store_id, paid_at),
    CONSTRAINT ck_topup_amounts CHECK (pay_fen > 0 AND bonus_fen >= 0 AND bonus_points >= 0)
  )`,
];
