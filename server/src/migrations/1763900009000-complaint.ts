import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = {
  complaint_category: `(
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(20) NOT NULL,
    hint VARCHAR(60) NOT NULL DEFAULT '',
    goes_to ENUM('store', 'hq') NOT NULL,
    reply_hours SMALLINT NULL,
    position INT NOT NULL DEFAULT 0,
    active TINYINT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_complaint_category_name (name)
  )`,
  complaint: `(
    id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    category_id BIGINT NOT NULL,
    store_id BIGINT NULL,
    handler ENUM('store', 'hq') NOT NULL,
    subject_kind ENUM('order', 'booking') NULL,
    subject_id BIGINT NULL,
    subject_label VARCHAR(120) NULL,
    open_key VARCHAR(64) ${ASCII} NULL,
    state ENUM('open', 'handling', 'answered', 'closed') NOT NULL,
    source ENUM('member', 'staff') NOT NULL,
    summary VARCHAR(60) NOT NULL,
    assignee_id BIGINT NULL,
    opened_at DATETIME(3) NOT NULL,
    due_at DATETIME(3) NULL,
    first_reply_at DATETIME(3) NULL,
    closed_at DATETIME(3) NULL,
    resolution VARCHAR(16) ${ASCII} NULL,
    rating SMALLINT NULL,
    reopened SMALLINT NOT NULL DEFAULT 0,
    reminded_at DATETIME(3) NULL,
    escalation SMALLINT NOT NULL DEFAULT 0,
    was_overdue TINYINT NOT NULL DEFAULT 0,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_complaint_open (open_key),
    KEY ix_complaint_member (member_id, id),
    KEY ix_complaint_store (store_id, state, id),
    KEY ix_complaint_assignee (assignee_id, state, id),
    KEY ix_complaint_due (due_at),
    KEY ix_complaint_opened (opened_at),
    CONSTRAINT ck_complaint_rating CHECK (rating IS NULL OR rating BETWEEN 1 AND 5)
  )`,
  complaint_entry: `(
    id BIGINT NOT NULL PRIMARY KEY,
    complaint_id BIGINT NOT NULL,
    kind ENUM('opened', 'assigned', 'taken', 'member_reply', 'staff_reply', 'note', 'moved', 'reminded', 'escalated',
      'closed', 'rated', 'reopened') NOT NULL,
    author ENUM('member', 'staff', 'system') NOT NULL,
    staff_id BIGINT NULL,
    words VARCHAR(1000) NULL,
    facts JSON NOT NULL,
    at DATETIME(3) NOT NULL,
    KEY ix_complaint_entry_complaint (complaint_id, id)
  )`,
  complaint_visit: `(
    booking_id BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    service_name VARCHAR(60) NOT NULL,
    start_at DATETIME(3) NOT NULL,
    KEY ix_complaint_visit_member (member_id, start_at)
  )`,
  complaint_quota: `(
    member_id BIGINT NOT NULL,
    business_date DATE NOT NULL,
    opened INT NOT NULL,
    PRIMARY KEY (member_id, business_date)
  )`,
};

export class Complaint1763900009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) await runner.query(`CREATE TABLE ${name} ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}
