import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person on the staff is told about themselves, such as what became of a leave. */
export class StaffNotices1763900023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE staff_notice (
      id BIGINT NOT NULL PRIMARY KEY,
      fact_key VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      staff_id BIGINT NOT NULL,
      kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title VARCHAR(40) NOT NULL,
      body VARCHAR(300) NOT NULL,
      happened_at DATETIME(3) NOT NULL,
      seen_at DATETIME(3) NULL,
      UNIQUE KEY uq_staff_notice_fact (fact_key),
      KEY ix_staff_notice_staff (staff_id, seen_at, id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_notice');
  }
}
