import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE treatment_plan (
    id BIGINT NOT NULL PRIMARY KEY,
    product_id BIGINT NOT NULL,
    name VARCHAR(40) NOT NULL,
    note VARCHAR(200) NULL,
    service_ids JSON NULL,
    times INT NOT NULL,
    valid_days INT NOT NULL,
    visit_fen BIGINT NOT NULL,
    cycle_days INT NULL,
    active TINYINT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_treatment_plan_product (product_id),
    CONSTRAINT ck_treatment_plan_times CHECK (times > 0 AND valid_days > 0 AND (cycle_days IS NULL OR cycle_days > 0))
  )`,
  // One per piece of the order line that sold it: issuing again finds it there.
  `CREATE TABLE treatment_card (
    id BIGINT NOT NULL PRIMARY KEY,
    plan_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    order_id BIGINT NOT NULL,
    line SMALLINT NOT NULL,
    piece SMALLINT NOT NULL,
    store_id BIGINT NOT NULL,
    name VARCHAR(40) NOT NULL,
    service_ids JSON NULL,
    times INT NOT NULL,
    left_times INT NOT NULL,
    held INT NOT NULL DEFAULT 0,
    visit_fen BIGINT NOT NULL,
    pay_fen BIGINT NOT NULL,
    state ENUM('active', 'finished', 'expired', 'voided') NOT NULL,
    cycle_days INT NULL,
    cycle_due_on DATE NULL,
    cycle_told_on DATE NULL,
    expiry_told TINYINT NOT NULL DEFAULT 0,
    issued_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY uq_treatment_card_piece (order_id, line, piece),
    KEY ix_treatment_card_member (member_id, state, id),
    KEY ix_treatment_card_plan (plan_id, state),
    KEY ix_treatment_card_expires (state, expires_at),
    KEY ix_treatment_card_cycle (state, cycle_due_on),
    CONSTRAINT ck_treatment_card_count CHECK (held >= 0 AND held <= left_times AND left_times <= times)
  )`,
  `CREATE TABLE treatment_use (
    id BIGINT NOT NULL PRIMARY KEY,
    card_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    booking_id BIGINT NULL,
    open_key VARCHAR(40) ${ASCII} NULL,
    service_id BIGINT NULL,
    store_id BIGINT NULL,
    staff_id BIGINT NULL,
    state ENUM('held', 'used', 'released', 'undone') NOT NULL,
    note VARCHAR(100) NULL,
    created_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    UNIQUE KEY uq_treatment_use_open (open_key),
    KEY ix_treatment_use_card (card_id, id),
    KEY ix_treatment_use_member (member_id, id)
  )`,
];

/** Cards for a number of visits: what is sold, what was bought and what of it was used. */
export class Treatment1763900005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['treatment_use', 'treatment_card', 'treatment_plan'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
