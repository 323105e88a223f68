import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE clearing_order (
    order_id BIGINT NOT NULL PRIMARY KEY,
    facts INT NOT NULL
  )`,
  `CREATE TABLE clearing_fact (
    journal_id BIGINT NOT NULL PRIMARY KEY,
    biz_key VARCHAR(96) ${ASCII} NOT NULL,
    order_id BIGINT NULL,
    business_date DATE NOT NULL,
    effective_at DATETIME(3) NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    KEY ix_clearing_fact_order (order_id),
    KEY ix_clearing_fact_effective (effective_at)
  )`,
  `CREATE TABLE clearing_line (
    id BIGINT NOT NULL PRIMARY KEY,
    journal_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    kind ENUM('spend', 'return', 'payout', 'payment') NOT NULL,
    order_id BIGINT NULL,
    issuing_entity_id BIGINT NOT NULL,
    issuing_store_id BIGINT NULL,
    honouring_entity_id BIGINT NOT NULL,
    honouring_store_id BIGINT NULL,
    principal_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    honouring_bp INT NOT NULL,
    honouring_share_fen BIGINT NOT NULL,
    other_fen BIGINT NOT NULL,
    owed_fen BIGINT NOT NULL,
    note VARCHAR(100) NOT NULL,
    business_date DATE NOT NULL,
    effective_at DATETIME(3) NOT NULL,
    month CHAR(7) ${ASCII} NULL,
    UNIQUE KEY uq_clearing_line_journal (journal_id, line),
    KEY ix_clearing_line_order (order_id),
    KEY ix_clearing_line_month (month, id),
    KEY ix_clearing_line_pair (issuing_entity_id, honouring_entity_id, business_date),
    CONSTRAINT ck_clearing_line_owed CHECK (owed_fen = principal_fen + bonus_fen - honouring_share_fen + other_fen),
    CONSTRAINT ck_clearing_line_share CHECK (honouring_bp BETWEEN 0 AND 10000)
  )`,
  `CREATE TABLE clearing_month (
    month CHAR(7) ${ASCII} NOT NULL PRIMARY KEY,
    state ENUM('closing', 'closed') NOT NULL,
    started_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL
  )`,
  `CREATE TABLE clearing_statement (
    id BIGINT NOT NULL PRIMARY KEY,
    month CHAR(7) ${ASCII} NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    entity_name VARCHAR(80) NOT NULL,
    state ENUM('draft', 'confirmed', 'settled') NOT NULL,
    line_count INT NOT NULL,
    opening_fen BIGINT NOT NULL,
    receivable_fen BIGINT NOT NULL,
    payable_fen BIGINT NOT NULL,
    payments_fen BIGINT NOT NULL,
    closing_fen BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    confirmed_at DATETIME(3) NULL,
    confirmed_by VARCHAR(96) ${ASCII} NULL,
    settled_at DATETIME(3) NULL,
    UNIQUE KEY uq_clearing_statement_month (month, legal_entity_id),
    KEY ix_clearing_statement_entity (legal_entity_id, month),
    CONSTRAINT ck_clearing_statement_sum CHECK (closing_fen = opening_fen + receivable_fen - payable_fen + payments_fen)
  )`,
  `CREATE TABLE clearing_balance (
    statement_id BIGINT NOT NULL,
    counterparty_id BIGINT NOT NULL,
    counterparty_name VARCHAR(80) NOT NULL,
    month CHAR(7) ${ASCII} NOT NULL,
    legal_entity_id BIGINT NOT NULL,
    opening_fen BIGINT NOT NULL,
    receivable_principal_fen BIGINT NOT NULL,
    receivable_bonus_fen BIGINT NOT NULL,
    receivable_other_fen BIGINT NOT NULL,
    payable_principal_fen BIGINT NOT NULL,
    payable_bonus_fen BIGINT NOT NULL,
    payable_other_fen BIGINT NOT NULL,
    payments_fen BIGINT NOT NULL,
    closing_fen BIGINT NOT NULL,
    settled_fen BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (statement_id, counterparty_id),
    UNIQUE KEY uq_clearing_balance_pair (legal_entity_id, counterparty_id, month),
    CONSTRAINT ck_clearing_balance_sum CHECK (closing_fen = opening_fen
      + receivable_principal_fen + receivable_bonus_fen + receivable_other_fen
      - payable_principal_fen - payable_bonus_fen - payable_other_fen + payments_fen),
    CONSTRAINT ck_clearing_balance_settled CHECK (ABS(settled_fen) <= ABS(closing_fen) AND settled_fen * SIGN(closing_fen) >= 0)
  )`,
  `CREATE TABLE clearing_payment (
    id BIGINT NOT NULL PRIMARY KEY,
    month CHAR(7) ${ASCII} NOT NULL,
    payer_entity_id BIGINT NOT NULL,
    receiver_entity_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    paid_on DATE NOT NULL,
    bank_reference VARCHAR(64) NOT NULL,
    note VARCHAR(200) NULL,
    recorded_by VARCHAR(96) ${ASCII} NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_clearing_payment_reference (payer_entity_id, receiver_entity_id, bank_reference),
    KEY ix_clearing_payment_pair (payer_entity_id, receiver_entity_id, month),
    CONSTRAINT ck_clearing_payment_amount CHECK (amount_fen > 0 AND payer_entity_id <> receiver_entity_id)
  )`,
  `CREATE TABLE liability_estimate (
    as_of DATE NOT NULL,
    entity_id BIGINT NOT NULL,
    book ENUM('principal', 'bonus', 'points') NOT NULL,
    outstanding BIGINT NOT NULL,
    expected_unused BIGINT NOT NULL,
    recognisable BIGINT NOT NULL,
    inputs JSON NOT NULL,
    computed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (as_of, entity_id, book),
    CONSTRAINT ck_liability_estimate CHECK (expected_unused BETWEEN 0 AND outstanding AND recognisable BETWEEN 0 AND expected_unused)
  )`,
];

/** Reports ask by business day over all stores. */
const LEDGER = ['CREATE INDEX ix_ledger_journal_day ON ledger_journal (business_date)'];

export class Clearing1763800009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...LEDGER]) await runner.query(statement);
    await runner.query(
      "UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', 'hq.finance.settle') WHERE code IN ('administrator', 'finance')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', 'hq.finance.settle'))) WHERE code IN ('administrator', 'finance')",
    );
    await runner.query('DROP INDEX ix_ledger_journal_day ON ledger_journal');
    for (const statement of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${/CREATE TABLE (\w+)/.exec(statement)?.[1]}`);
    }
  }
}
