import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEMBER_MERGE = `CREATE TABLE member_merge (
    id BIGINT NOT NULL PRIMARY KEY,
    from_id BIGINT NOT NULL,
    into_id BIGINT NOT NULL,
    state ENUM('merged', 'undone') NOT NULL,
    open TINYINT NULL,
    reason VARCHAR(200) NOT NULL,
    trail JSON NOT NULL,
    merged_by BIGINT NOT NULL,
    merged_at DATETIME(3) NOT NULL,
    undone_by BIGINT NULL,
    undone_at DATETIME(3) NULL,
    undo_reason VARCHAR(200) NULL,
    UNIQUE KEY uq_member_merge_open (from_id, open),
    KEY ix_member_merge_into (into_id, id)
  )`;

/** What the law gives a member: recommendations without a profile, their data to take along, an account that ends. */
export class MemberPrivacy1763900012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE consent
      MODIFY COLUMN purpose ENUM('account', 'marketing', 'location', 'birthday', 'personal') NOT NULL`);
    await runner.query(
      'ALTER TABLE member ADD COLUMN merged_into_id BIGINT NULL, ADD KEY ix_member_merged (merged_into_id)',
    );
    await runner.query(`CREATE TABLE data_export (
      id BIGINT NOT NULL PRIMARY KEY,
      member_id BIGINT NOT NULL,
      state ENUM('asked', 'ready', 'deleted') NOT NULL,
      open TINYINT NULL,
      asked_at DATETIME(3) NOT NULL,
      lease_until DATETIME(3) NULL,
      ready_at DATETIME(3) NULL,
      delete_at DATETIME(3) NULL,
      size_bytes BIGINT NULL,
      link_hash BINARY(32) NULL,
      link_until DATETIME(3) NULL,
      downloads INT NOT NULL DEFAULT 0,
      UNIQUE KEY uq_data_export_open (member_id, open),
      UNIQUE KEY uq_data_export_link (link_hash),
      KEY ix_data_export_member (member_id, id),
      KEY ix_data_export_state (state, delete_at)
    )`);
    await runner.query(`CREATE TABLE data_export_file (
      export_id BIGINT NOT NULL PRIMARY KEY,
      bundle LONGBLOB NOT NULL
    )`);
    await runner.query(`CREATE TABLE account_closure (
      id BIGINT NOT NULL PRIMARY KEY,
      member_id BIGINT NOT NULL,
      state ENUM('cooling', 'cancelled', 'done') NOT NULL,
      open TINYINT NULL,
      asked_at DATETIME(3) NOT NULL,
      due_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      ended_by VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
      UNIQUE KEY uq_account_closure_open (member_id, open),
      KEY ix_account_closure_due (state, due_at)
    )`);
    await runner.query(`CREATE TABLE former_mark (
      mark BINARY(32) NOT NULL PRIMARY KEY,
      keep_until DATETIME(3) NOT NULL,
      KEY ix_former_mark_until (keep_until)
    )`);
    await runner.query(MEMBER_MERGE);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['member_merge', 'former_mark', 'account_closure', 'data_export_file', 'data_export']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE member DROP KEY ix_member_merged, DROP COLUMN merged_into_id');
    await runner.query("DELETE FROM consent WHERE purpose = 'personal'");
    await runner.query(`ALTER TABLE consent
      MODIFY COLUMN purpose ENUM('account', 'marketing', 'location', 'birthday') NOT NULL`);
  }
}
