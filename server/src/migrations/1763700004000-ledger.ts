import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE ledger_account (
    id BIGINT NOT NULL PRIMARY KEY,
    address VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id BIGINT NOT NULL,
    book VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id BIGINT NOT NULL,
    unit VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    may_be_negative TINYINT NOT NULL,
    balance BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    seq BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY uq_ledger_account_address (address),
    KEY ix_ledger_account_owner (owner, owner_id, book),
    KEY ix_ledger_account_book (book, entity_id),
    CONSTRAINT ck_ledger_account_held CHECK (held >= 0),
    CONSTRAINT ck_ledger_account_balance CHECK (may_be_negative = 1 OR balance >= held)
  )`,
  `CREATE TABLE ledger_lot (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    origin_id BIGINT NOT NULL,
    original BIGINT NOT NULL,
    remaining BIGINT NOT NULL,
    held BIGINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    available_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NULL,
    is_open TINYINT NOT NULL DEFAULT 1,
    KEY ix_ledger_lot_open (account_id, is_open),
    KEY ix_ledger_lot_expiry (expires_at, remaining),
    CONSTRAINT ck_ledger_lot_bounds CHECK (held >= 0 AND remaining >= held AND remaining <= original)
  )`,
  `CREATE TABLE ledger_journal (
    id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    biz_key VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reversal_of VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_id BIGINT NULL,
    store_id BIGINT NULL,
    order_id BIGINT NULL,
    topup_id BIGINT NULL,
    title VARCHAR(100) NOT NULL,
    effective_at DATETIME(3) NOT NULL,
    business_date DATE NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_ledger_journal_biz_key (biz_key),
    KEY ix_ledger_journal_member (member_id, id),
    KEY ix_ledger_journal_store (store_id, business_date)
  )`,
  `CREATE TABLE ledger_entry (
    journal_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    account_id BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    lot_id BIGINT NULL,
    seq BIGINT NULL,
    balance_after BIGINT NULL,
    PRIMARY KEY (journal_id, line),
    UNIQUE KEY uq_ledger_entry_seq (account_id, seq),
    KEY ix_ledger_entry_lot (lot_id),
    CONSTRAINT ck_ledger_entry_amount CHECK (amount <> 0)
  )`,
  `CREATE TABLE ledger_hold (
    id BIGINT NOT NULL PRIMARY KEY,
    biz_key VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id BIGINT NOT NULL,
    state ENUM('pending', 'posted', 'voided', 'expired') NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    resolved_at DATETIME(3) NULL,
    UNIQUE KEY uq_ledger_hold_biz_key (biz_key),
    KEY ix_ledger_hold_expiry (state, expires_at),
    KEY ix_ledger_hold_member (member_id, state)
  )`,
  `CREATE TABLE ledger_hold_line (
    hold_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    account_id BIGINT NOT NULL,
    lot_id BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (hold_id, line),
    KEY ix_ledger_hold_line_lot (lot_id),
    CONSTRAINT ck_ledger_hold_line_amount CHECK (amount > 0)
  )`,
  `CREATE TABLE ledger_reconciliation (
    id BIGINT NOT NULL PRIMARY KEY,
    started_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NOT NULL,
    accounts BIGINT NOT NULL,
    journals BIGINT NOT NULL,
    problems INT NOT NULL,
    first_problem VARCHAR(500) NULL,
    KEY ix_ledger_reconciliation_finished (finished_at)
  )`,
];

export class Ledger1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'ledger_reconciliation',
      'ledger_hold_line',
      'ledger_hold',
      'ledger_entry',
      'ledger_journal',
      'ledger_lot',
      'ledger_account',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
