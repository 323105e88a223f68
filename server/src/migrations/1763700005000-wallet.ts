import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE wallet (
    member_id BIGINT NOT NULL PRIMARY KEY,
    status ENUM('active', 'frozen') NOT NULL,
    pending_topup_fen BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT ck_wallet_pending CHECK (pending_topup_fen >= 0)
  )`,
  `CREATE TABLE wallet_lot (
    topup_id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    principal_lot_id BIGINT NOT NULL,
    bonus_lot_id BIGINT NULL,
    paid_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    plan_id BIGINT NOT NULL,
    plan_name VARCHAR(60) NOT NULL,
    terms_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    source ENUM('wechat', 'cash', 'card') NOT NULL,
    transaction_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    interest_operator_bp INT NOT NULL,
    interest_member_bp INT NOT NULL,
    paid_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_wallet_lot_transaction (transaction_id),
    KEY ix_wallet_lot_member (member_id, paid_at)
  )`,
];

export class Wallet1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wallet_lot');
    await runner.query('DROP TABLE wallet');
  }
}
