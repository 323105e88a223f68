import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = {
  service_stage_plan: `(
    service_id BIGINT NOT NULL PRIMARY KEY,
    stages JSON NOT NULL,
    updated_at DATETIME(3) NOT NULL
  )`,
  service_record: `(
    id BIGINT NOT NULL PRIMARY KEY,
    booking_id BIGINT NULL,
    member_id BIGINT NOT NULL,
    store_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    service_id BIGINT NOT NULL,
    service_name VARCHAR(60) NOT NULL,
    started_at DATETIME(3) NOT NULL,
    finished_at DATETIME(3) NULL,
    stars SMALLINT NULL,
    tags JSON NULL,
    words VARCHAR(500) NULL,
    rated_at DATETIME(3) NULL,
    UNIQUE KEY uq_service_record_booking (booking_id),
    KEY ix_service_record_member (member_id, id),
    KEY ix_service_record_store (store_id, finished_at, id),
    KEY ix_service_record_rated (rated_at, id),
    CONSTRAINT ck_service_record_stars CHECK (stars IS NULL OR stars BETWEEN 1 AND 5)
  )`,
  service_record_stage: `(
    id BIGINT NOT NULL PRIMARY KEY,
    record_id BIGINT NOT NULL,
    position SMALLINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    hint VARCHAR(60) NOT NULL DEFAULT '',
    done_at DATETIME(3) NULL,
    done_by BIGINT NULL,
    words VARCHAR(500) NULL,
    UNIQUE KEY uq_service_record_stage (record_id, position)
  )`,
};

export class ServiceRecord1763900010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) await runner.query(`CREATE TABLE ${name} ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}
