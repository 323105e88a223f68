import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'full_reduction', 'stepped', 'discount', 'cash', 'exchange', 'freight', 'service', 'trial_price',
      'compensation', 'next_visit'`;
const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE coupon_template (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    kind ENUM(${KINDS}) NOT NULL,
    version INT NOT NULL,
    terms JSON NOT NULL,
    validity JSON NOT NULL,
    state ENUM('draft', 'active', 'stopped') NOT NULL,
    stop_reason ENUM('hand', 'budget') NULL,
    stock INT NULL,
    per_member INT NULL,
    issued INT NOT NULL DEFAULT 0,
    unit_cost_fen BIGINT NOT NULL,
    budget_fen BIGINT NULL,
    committed_fen BIGINT NOT NULL DEFAULT 0,
    claimable TINYINT NOT NULL,
    claim_from DATETIME(3) NULL,
    claim_until DATETIME(3) NULL,
    claim_tier_codes JSON NOT NULL,
    staff_issuable TINYINT NOT NULL,
    position INT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY ix_coupon_template_centre (claimable, state, position),
    CONSTRAINT ck_coupon_template_stock CHECK (issued >= 0 AND (stock IS NULL OR issued <= stock)),
    CONSTRAINT ck_coupon_template_budget CHECK (committed_fen >= 0 AND (budget_fen IS NULL OR committed_fen <= budget_fen))
  )`,
  `CREATE TABLE coupon_template_version (
    template_id BIGINT NOT NULL,
    version INT NOT NULL,
    name VARCHAR(40) NOT NULL,
    terms JSON NOT NULL,
    terms_hash BINARY(32) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    created_by VARCHAR(40) ${ASCII} NOT NULL,
    PRIMARY KEY (template_id, version)
  )`,
  `CREATE TABLE coupon (
    id BIGINT NOT NULL PRIMARY KEY,
    number VARCHAR(16) ${ASCII} NOT NULL,
    template_id BIGINT NOT NULL,
    version INT NOT NULL,
    member_id BIGINT NOT NULL,
    turn INT NOT NULL,
    state ENUM('issued', 'held', 'used', 'expired', 'void') NOT NULL,
    valid_from DATETIME(3) NOT NULL,
    valid_until DATETIME(3) NOT NULL,
    source ENUM('claim', 'code', 'staff', 'trigger', 'topup', 'journey', 'compensation') NOT NULL,
    biz_key VARCHAR(120) ${ASCII} NULL,
    biz_no SMALLINT NULL,
    cost_fen BIGINT NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    issued_by VARCHAR(40) ${ASCII} NULL,
    issued_store_id BIGINT NULL,
    order_id BIGINT NULL,
    held_at DATETIME(3) NULL,
    used_at DATETIME(3) NULL,
    used_store_id BIGINT NULL,
    used_staff_id BIGINT NULL,
    discount_fen BIGINT NULL,
    expiry_told TINYINT NOT NULL DEFAULT 0,
    UNIQUE KEY uq_coupon_number (number),
    UNIQUE KEY uq_coupon_turn (template_id, member_id, turn),
    UNIQUE KEY uq_coupon_biz (biz_key, biz_no),
    KEY ix_coupon_member (member_id, state, valid_until),
    KEY ix_coupon_expiry (state, valid_until, member_id),
    KEY ix_coupon_order (order_id),
    CONSTRAINT ck_coupon_state CHECK ((state = 'used') = (used_at IS NOT NULL)
      AND (state = 'held') = (held_at IS NOT NULL)
      AND (state <> 'held' OR order_id IS NOT NULL)
      AND (state IN ('held', 'used') OR order_id IS NULL))
  )`,
  `CREATE TABLE coupon_pack (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    items JSON NOT NULL,
    active TINYINT NOT NULL,
    staff_issuable TINYINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL
  )`,
  `CREATE TABLE coupon_rule (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    trigger_kind ENUM('member_joined', 'order_paid', 'tier_changed', 'topup') NOT NULL,
    template_id BIGINT NULL,
    pack_id BIGINT NULL,
    conditions JSON NOT NULL,
    active TINYINT NOT NULL,
    active_from DATETIME(3) NULL,
    active_until DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    CONSTRAINT ck_coupon_rule_gift CHECK ((template_id IS NULL) <> (pack_id IS NULL))
  )`,
  `CREATE TABLE coupon_code_batch (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    template_id BIGINT NULL,
    pack_id BIGINT NULL,
    quantity INT NOT NULL,
    state ENUM('draft', 'exported', 'void') NOT NULL,
    valid_until DATETIME(3) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    created_by VARCHAR(40) ${ASCII} NOT NULL,
    exported_at DATETIME(3) NULL,
    exported_by VARCHAR(40) ${ASCII} NULL,
    CONSTRAINT ck_coupon_code_batch_gift CHECK ((template_id IS NULL) <> (pack_id IS NULL))
  )`,
  `CREATE TABLE coupon_code (
    code_hash BINARY(32) NOT NULL PRIMARY KEY,
    batch_id BIGINT NOT NULL,
    member_id BIGINT NULL,
    used_at DATETIME(3) NULL,
    KEY ix_coupon_code_batch (batch_id, used_at)
  )`,
  `CREATE TABLE coupon_pass (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    barcode_hash BINARY(32) NOT NULL,
    coupon_id BIGINT NOT NULL,
    latest TINYINT NULL,
    issued_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    seen_by VARCHAR(40) ${ASCII} NULL,
    seen_store_id BIGINT NULL,
    UNIQUE KEY uq_coupon_pass_barcode (barcode_hash),
    UNIQUE KEY uq_coupon_pass_latest (coupon_id, latest),
    KEY ix_coupon_pass_expires (expires_at)
  )`,
  `CREATE TABLE coupon_guess_guard (
    actor VARCHAR(40) ${ASCII} NOT NULL PRIMARY KEY,
    window_started_at DATETIME(3) NOT NULL,
    failures INT NOT NULL
  )`,
  `CREATE TABLE coupon_staff_day (
    staff_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    issued INT NOT NULL,
    PRIMARY KEY (staff_id, business_date)
  )`,
];

const GRANTS: readonly (readonly [permission: string, roles: readonly string[]])[] = [
  ['coupon.verify', ['administrator', 'operations', 'store_manager', 'cashier', 'guide']],
  ['coupon.issue', ['administrator', 'operations', 'store_manager', 'guide']],
  ['hq.coupons', ['administrator', 'operations']],
];

export class Coupons1763800003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    for (const [permission, roles] of GRANTS) {
      for (const role of roles) {
        await runner.query(
          `UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?)
            WHERE code = ? AND NOT JSON_CONTAINS(permissions, JSON_QUOTE(?))`,
          [permission, role, permission],
        );
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [permission, roles] of GRANTS) {
      for (const role of roles) {
        await runner.query(
          `UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?)))
            WHERE code = ? AND JSON_CONTAINS(permissions, JSON_QUOTE(?))`,
          [permission, role, permission],
        );
      }
    }
    for (const table of [...TABLES].reverse()) {
      const name = /CREATE TABLE (\w+)/.exec(table)?.[1];
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
