import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const PLATFORM = "ENUM('meituan', 'douyin')";

/** Vouchers that other platforms sold: which shop and which deal of theirs is which of ours, and what became of each. */
const TABLES = [
  `CREATE TABLE voucher_shop (
    id BIGINT NOT NULL PRIMARY KEY,
    platform ${PLATFORM} NOT NULL,
    store_id BIGINT NOT NULL,
    shop_id VARCHAR(64) ${ASCII} NOT NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_voucher_shop_store (platform, store_id),
    UNIQUE KEY uq_voucher_shop_shop (platform, shop_id)
  )`,
  `CREATE TABLE voucher_deal (
    id BIGINT NOT NULL PRIMARY KEY,
    platform ${PLATFORM} NOT NULL,
    deal_id VARCHAR(64) ${ASCII} NOT NULL,
    title VARCHAR(120) NOT NULL,
    kind ENUM('product', 'amount') NOT NULL,
    product_id BIGINT NULL,
    quantity INT NOT NULL,
    value_fen BIGINT NOT NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_voucher_deal (platform, deal_id),
    CONSTRAINT ck_voucher_deal CHECK (value_fen > 0 AND quantity > 0 AND (kind = 'amount' OR product_id IS NOT NULL))
  )`,
  `CREATE TABLE voucher_scan (
    id BIGINT NOT NULL PRIMARY KEY,
    platform ${PLATFORM} NOT NULL,
    store_id BIGINT NOT NULL,
    shop_id VARCHAR(64) ${ASCII} NOT NULL,
    actor VARCHAR(96) NOT NULL,
    token VARCHAR(1000) ${ASCII} NULL,
    vouchers JSON NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    KEY ix_voucher_scan_created (created_at)
  )`,
  // live_certificate is the certificate for as long as this row has a claim on it, so that a second order can't.
  `CREATE TABLE voucher_redemption (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL,
    platform ${PLATFORM} NOT NULL,
    certificate VARCHAR(64) ${ASCII} NOT NULL,
    live_certificate VARCHAR(64) ${ASCII} NULL,
    platform_ref VARCHAR(600) ${ASCII} NOT NULL,
    scan_id BIGINT NOT NULL,
    scan_token VARCHAR(1000) ${ASCII} NULL,
    store_id BIGINT NOT NULL,
    shop_id VARCHAR(64) ${ASCII} NOT NULL,
    deal_id VARCHAR(64) ${ASCII} NOT NULL,
    title VARCHAR(120) NOT NULL,
    value_fen BIGINT NOT NULL,
    pays_fen BIGINT NOT NULL,
    state ENUM('pending', 'verified', 'refused', 'cancelling', 'cancelled') NOT NULL,
    refusal VARCHAR(24) ${ASCII} NULL,
    problem VARCHAR(40) ${ASCII} NULL,
    verify_id VARCHAR(128) ${ASCII} NULL,
    verified_at DATETIME(3) NULL,
    cancel_until DATETIME(3) NULL,
    cancelled_at DATETIME(3) NULL,
    cancel_by VARCHAR(96) NULL,
    cancel_reason VARCHAR(200) NULL,
    wait_until DATETIME(3) NOT NULL,
    first_asked_at DATETIME(3) NULL,
    attempts INT NOT NULL DEFAULT 0,
    due_at DATETIME(3) NULL,
    claim_token VARCHAR(32) ${ASCII} NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_voucher_redemption_live (platform, live_certificate),
    KEY ix_voucher_redemption_order (order_id),
    KEY ix_voucher_redemption_due (due_at),
    KEY ix_voucher_redemption_claim (claim_token),
    KEY ix_voucher_redemption_store (store_id, id),
    KEY ix_voucher_redemption_certificate (platform, certificate),
    CONSTRAINT ck_voucher_redemption CHECK (
      pays_fen > 0 AND pays_fen <= value_fen AND (state <> 'verified' OR verify_id IS NOT NULL)
    )
  )`,
  `CREATE TABLE voucher_token (
    platform ${PLATFORM} NOT NULL PRIMARY KEY,
    token_sealed VARCHAR(1000) ${ASCII} NOT NULL,
    obtained_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL
  )`,
];

export class Vouchers1763800007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(
      "UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', 'hq.vouchers') WHERE code IN ('administrator', 'operations')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['voucher_token', 'voucher_redemption', 'voucher_scan', 'voucher_deal', 'voucher_shop'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query(
      "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', 'hq.vouchers'))) WHERE code IN ('administrator', 'operations')",
    );
  }
}
