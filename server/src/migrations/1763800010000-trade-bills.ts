import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE trade_bill_run (
    bill_date DATE NOT NULL PRIMARY KEY,
    state ENUM('balanced', 'different', 'failed') NOT NULL,
    attempts INT NOT NULL,
    problem VARCHAR(200) NULL,
    digest CHAR(40) ${ASCII} NULL,
    bill_payments INT NOT NULL DEFAULT 0,
    bill_paid_fen BIGINT NOT NULL DEFAULT 0,
    bill_refunds INT NOT NULL DEFAULT 0,
    bill_refunded_fen BIGINT NOT NULL DEFAULT 0,
    bill_fee_fen BIGINT NOT NULL DEFAULT 0,
    our_payments INT NOT NULL DEFAULT 0,
    our_paid_fen BIGINT NOT NULL DEFAULT 0,
    our_refunds INT NOT NULL DEFAULT 0,
    our_refunded_fen BIGINT NOT NULL DEFAULT 0,
    started_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NOT NULL,
    KEY ix_trade_bill_run_state (state, bill_date)
  )`,
  `CREATE TABLE trade_bill_difference (
    id BIGINT NOT NULL PRIMARY KEY,
    bill_date DATE NOT NULL,
    subject ENUM('payment', 'refund', 'total', 'row') NOT NULL,
    number VARCHAR(64) ${ASCII} NOT NULL,
    kind ENUM('missing_here', 'missing_there', 'amount', 'status', 'late', 'totals', 'unreadable') NOT NULL,
    bill_fen BIGINT NULL,
    our_fen BIGINT NULL,
    bill_state VARCHAR(16) ${ASCII} NULL,
    detail VARCHAR(200) NOT NULL,
    state ENUM('open', 'explained', 'resolved') NOT NULL,
    explanation VARCHAR(200) NULL,
    closed_by VARCHAR(96) ${ASCII} NULL,
    closed_at DATETIME(3) NULL,
    found_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_trade_bill_difference (bill_date, subject, number, kind),
    KEY ix_trade_bill_difference_state (state, id),
    KEY ix_trade_bill_difference_number (number, state)
  )`,
];

/** The days of payments and refunds are asked for as days. */
const PAYMENTS = [
  'CREATE INDEX ix_payment_paid ON payment (paid_at, id)',
  'CREATE INDEX ix_payment_refund_created ON payment_refund (created_at, id)',
];

export class TradeBills1763800010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...PAYMENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_payment_refund_created ON payment_refund');
    await runner.query('DROP INDEX ix_payment_paid ON payment');
    await runner.query('DROP TABLE trade_bill_difference');
    await runner.query('DROP TABLE trade_bill_run');
  }
}
