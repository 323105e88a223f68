import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  // One per fact: whoever opens it again finds the same number.
  `CREATE TABLE pickup (
    id BIGINT NOT NULL PRIMARY KEY,
    code CHAR(12) ${ASCII} NOT NULL,
    source ENUM('order', 'mall') NOT NULL,
    source_id BIGINT NOT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    title VARCHAR(120) NOT NULL,
    items JSON NOT NULL,
    gift VARCHAR(80) NULL,
    state ENUM('waiting', 'collected', 'cancelled', 'expired') NOT NULL,
    ready_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NULL,
    ready_told TINYINT NOT NULL DEFAULT 0,
    expiry_told TINYINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    collected_by BIGINT NULL,
    gift_given TINYINT NOT NULL DEFAULT 0,
    UNIQUE KEY uq_pickup_code (code),
    UNIQUE KEY uq_pickup_source (source, source_id),
    KEY ix_pickup_store (store_id, state, id),
    KEY ix_pickup_member (member_id, id),
    KEY ix_pickup_expires (state, expires_at),
    KEY ix_pickup_ready (ready_told, ready_at)
  )`,
  `CREATE TABLE pickup_guess_guard (
    actor VARCHAR(40) ${ASCII} NOT NULL PRIMARY KEY,
    window_started_at DATETIME(3) NOT NULL,
    failures INT NOT NULL
  )`,
];

export class Pickup1763900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pickup_guess_guard');
    await runner.query('DROP TABLE pickup');
  }
}
