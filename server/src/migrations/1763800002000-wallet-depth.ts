import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const WALLET = [
  `ALTER TABLE wallet
    ADD COLUMN frozen_kind ENUM('loss', 'hold') NULL,
    ADD COLUMN frozen_at DATETIME(3) NULL,
    ADD COLUMN spent_on DATE NULL,
    ADD COLUMN day_spent_fen BIGINT NOT NULL DEFAULT 0`,
  'ALTER TABLE wallet ADD CONSTRAINT ck_wallet_day CHECK (day_spent_fen >= 0)',
  "UPDATE wallet SET frozen_kind = 'hold' WHERE status = 'frozen'",
];

/** A top-up may change hands: its rows get a key of their own, and only the first one owns the payment. */
const LOTS = [
  `ALTER TABLE wallet_lot
    ADD COLUMN lot_key BIGINT NULL FIRST,
    ADD COLUMN credit_key VARCHAR(32) ${ASCII} NULL,
    ADD COLUMN payment_id BIGINT NULL,
    ADD COLUMN scope VARCHAR(24) ${ASCII} NULL,
    ADD COLUMN gifts JSON NULL,
    ADD COLUMN transfer_id BIGINT NULL`,
  'UPDATE wallet_lot SET lot_key = topup_id, credit_key = transaction_id',
  `UPDATE wallet_lot JOIN topup ON topup.id = wallet_lot.topup_id SET wallet_lot.payment_id = topup.payment_id`,
  'ALTER TABLE wallet_lot MODIFY lot_key BIGINT NOT NULL FIRST',
  'ALTER TABLE wallet_lot DROP PRIMARY KEY, ADD PRIMARY KEY (lot_key)',
  'DROP INDEX uq_wallet_lot_transaction ON wallet_lot',
  'CREATE UNIQUE INDEX uq_wallet_lot_credit ON wallet_lot (credit_key)',
  'CREATE INDEX ix_wallet_lot_transaction ON wallet_lot (transaction_id)',
  'CREATE INDEX ix_wallet_lot_topup ON wallet_lot (topup_id)',
];

const TABLES = [
  `CREATE TABLE wallet_status_change (
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    status ENUM('active', 'frozen') NOT NULL,
    frozen_kind ENUM('loss', 'hold') NOT NULL,
    changed_by VARCHAR(80) ${ASCII} NOT NULL,
    store_id BIGINT NULL,
    identity_check ENUM('session', 'phone_code', 'phone_call', 'id_card') NULL,
    reason VARCHAR(200) NULL,
    changed_at DATETIME(3) NOT NULL,
    KEY ix_wallet_status_member (member_id, id)
  )`,
  `CREATE TABLE wallet_transfer (
    id BIGINT NOT NULL PRIMARY KEY,
    from_member_id BIGINT NOT NULL,
    to_member_id BIGINT NULL,
    state ENUM('offered', 'accepted', 'declined', 'cancelled', 'expired') NOT NULL,
    code_hash BINARY(32) NOT NULL,
    code_sealed VARCHAR(120) ${ASCII} NOT NULL,
    principal_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    lots JSON NOT NULL,
    message VARCHAR(60) NULL,
    offered_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    resolved_at DATETIME(3) NULL,
    UNIQUE KEY uq_wallet_transfer_code (code_hash),
    KEY ix_wallet_transfer_from (from_member_id, id),
    KEY ix_wallet_transfer_to (to_member_id, id),
    KEY ix_wallet_transfer_expires (state, expires_at)
  )`,
];

/** What a plan gives beside money, where its money may be spent, and on which days it is on. */
const PLANS = [
  `ALTER TABLE topup_plan
    ADD COLUMN use_kind ENUM('chain', 'group', 'store', 'online') NOT NULL DEFAULT 'chain',
    ADD COLUMN use_id BIGINT NULL,
    ADD COLUMN coupons JSON NULL,
    ADD COLUMN gifts JSON NULL,
    ADD COLUMN active_weekdays JSON NULL,
    ADD COLUMN active_dates JSON NULL`,
];

const GRANTS = [['wallet.freeze', ['administrator', 'store_manager', 'cashier']]] as const;

export class WalletDepth1763800002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...WALLET, ...LOTS, ...TABLES, ...PLANS]) await runner.query(statement);
    for (const [permission, roles] of GRANTS) {
      for (const role of roles) {
        await runner.query("UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?) WHERE code = ?", [
          permission,
          role,
        ]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [permission] of GRANTS) {
      await runner.query(
        "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?))) WHERE JSON_SEARCH(permissions, 'one', ?) IS NOT NULL",
        [permission, permission],
      );
    }
    await runner.query(
      'ALTER TABLE topup_plan DROP COLUMN use_kind, DROP COLUMN use_id, DROP COLUMN coupons, DROP COLUMN gifts, DROP COLUMN active_weekdays, DROP COLUMN active_dates',
    );
    await runner.query('DROP TABLE wallet_transfer');
    await runner.query('DROP TABLE wallet_status_change');
    await runner.query('DROP INDEX ix_wallet_lot_topup ON wallet_lot');
    await runner.query('DROP INDEX ix_wallet_lot_transaction ON wallet_lot');
    await runner.query('DROP INDEX uq_wallet_lot_credit ON wallet_lot');
    await runner.query('ALTER TABLE wallet_lot DROP PRIMARY KEY, ADD PRIMARY KEY (topup_id)');
    await runner.query(
      'ALTER TABLE wallet_lot DROP COLUMN lot_key, DROP COLUMN credit_key, DROP COLUMN payment_id, DROP COLUMN scope, DROP COLUMN gifts, DROP COLUMN transfer_id',
    );
    await runner.query('CREATE UNIQUE INDEX uq_wallet_lot_transaction ON wallet_lot (transaction_id)');
    await runner.query('ALTER TABLE wallet DROP CONSTRAINT ck_wallet_day');
    await runner.query(
      'ALTER TABLE wallet DROP COLUMN frozen_kind, DROP COLUMN frozen_at, DROP COLUMN spent_on, DROP COLUMN day_spent_fen',
    );
  }
}
