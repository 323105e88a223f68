import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE performance_day (
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    joins INT NOT NULL DEFAULT 0,
    topups INT NOT NULL DEFAULT 0,
    topup_fen BIGINT NOT NULL DEFAULT 0,
    orders INT NOT NULL DEFAULT 0,
    sales_fen BIGINT NOT NULL DEFAULT 0,
    guided_fen BIGINT NOT NULL DEFAULT 0,
    follow_ups INT NOT NULL DEFAULT 0,
    conversions INT NOT NULL DEFAULT 0,
    conversion_fen BIGINT NOT NULL DEFAULT 0,
    bookings INT NOT NULL DEFAULT 0,
    PRIMARY KEY (staff_id, business_date, store_id),
    KEY ix_performance_day_store (store_id, business_date)
  )`,
  // Who made a sale or a top-up, and whose guest it was then: what comes back later is taken off the same two.
  `CREATE TABLE performance_credit (
    kind ENUM('order', 'topup') NOT NULL,
    subject_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    seller_id BIGINT NULL,
    guide_id BIGINT NULL,
    PRIMARY KEY (kind, subject_id)
  )`,
  `CREATE TABLE performance_attendance (
    id BIGINT NOT NULL PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    running TINYINT NULL,
    clock_in_at DATETIME(3) NOT NULL,
    clock_out_at DATETIME(3) NULL,
    corrected_by BIGINT NULL,
    corrected_at DATETIME(3) NULL,
    correction_reason VARCHAR(100) NULL,
    UNIQUE KEY uq_performance_attendance_running (staff_id, running),
    KEY ix_performance_attendance_store (store_id, business_date),
    KEY ix_performance_attendance_staff (staff_id, business_date),
    CONSTRAINT ck_performance_attendance_order CHECK (clock_out_at IS NULL OR clock_out_at >= clock_in_at),
    CONSTRAINT ck_performance_attendance_running CHECK ((running IS NOT NULL) = (clock_out_at IS NULL))
  )`,
  `CREATE TABLE performance_rule_set (
    version INT NOT NULL PRIMARY KEY,
    from_month VARCHAR(7) ${ASCII} NOT NULL,
    rules JSON NOT NULL,
    published_by BIGINT NULL,
    published_at DATETIME(3) NOT NULL,
    KEY ix_performance_rule_set_month (from_month, version)
  )`,
  `CREATE TABLE performance_statement (
    staff_id BIGINT NOT NULL,
    month VARCHAR(7) ${ASCII} NOT NULL,
    store_id BIGINT NOT NULL,
    version INT NOT NULL,
    statement_lines JSON NOT NULL,
    total_fen BIGINT NOT NULL,
    drawn_at DATETIME(3) NOT NULL,
    PRIMARY KEY (staff_id, month, store_id),
    KEY ix_performance_statement_month (month, store_id)
  )`,
];

/** Modest and simple until headquarters publishes its own: 1 % of own sales, 0.5 % of top-ups, ¥2 for a new member. */
const FIRST_RULES = [
  { metric: 'sales_fen', kind: 'rate', bands: [{ from: 0, basisPoints: 100 }] },
  { metric: 'topup_fen', kind: 'rate', bands: [{ from: 0, basisPoints: 50 }] },
  { metric: 'joins', kind: 'piece', bands: [{ from: 0, fen: 200 }] },
  { metric: 'conversions', kind: 'piece', bands: [{ from: 0, fen: 300 }] },
];

export class Performance1763900014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(
      "INSERT INTO performance_rule_set (version, from_month, rules, published_by, published_at) VALUES (1, '2020-01', ?, NULL, UTC_TIMESTAMP(3))",
      [JSON.stringify(FIRST_RULES)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE performance_statement');
    await runner.query('DROP TABLE performance_rule_set');
    await runner.query('DROP TABLE performance_attendance');
    await runner.query('DROP TABLE performance_credit');
    await runner.query('DROP TABLE performance_day');
  }
}
