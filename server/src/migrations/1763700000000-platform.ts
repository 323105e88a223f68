import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE id_block (
      name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      next_id BIGINT NOT NULL
    )`);
    // Room for hand-written ids below; the first block starts at a round number.
    await runner.query("INSERT INTO id_block (name, next_id) VALUES ('global', 100001)");
    await runner.query(`CREATE TABLE idempotency_key (
      scope VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      idem_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      fingerprint BINARY(32) NOT NULL,
      answer MEDIUMTEXT NULL,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (scope, idem_key),
      KEY ix_idempotency_key_created (created_at)
    )`);
    await runner.query(`CREATE TABLE outbox_event (
      id BIGINT NOT NULL PRIMARY KEY,
      type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload JSON NOT NULL,
      occurred_at DATETIME(3) NOT NULL,
      state ENUM('pending', 'done', 'parked') NOT NULL DEFAULT 'pending',
      due_at DATETIME(3) NOT NULL,
      attempts INT NOT NULL DEFAULT 0,
      claim_token VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
      last_error VARCHAR(500) NULL,
      KEY ix_outbox_event_due (state, due_at, id),
      KEY ix_outbox_event_claim (claim_token),
      KEY ix_outbox_event_occurred (state, occurred_at)
    )`);
    await runner.query(`CREATE TABLE inbox_receipt (
      consumer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      event_id BIGINT NOT NULL,
      received_at DATETIME(3) NOT NULL,
      PRIMARY KEY (consumer, event_id),
      KEY ix_inbox_receipt_received (received_at)
    )`);
    await runner.query(`CREATE TABLE job_run (
      job VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      bucket DATETIME(3) NOT NULL,
      fence INT NOT NULL,
      lease_until DATETIME(3) NOT NULL,
      started_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      result VARCHAR(2000) NULL,
      last_error VARCHAR(500) NULL,
      PRIMARY KEY (job, bucket)
    )`);
    await runner.query(`CREATE TABLE wechat_access_token (
      appid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      token VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      obtained_at DATETIME(3) NOT NULL,
      forced_at DATETIME(3) NULL,
      version INT NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'wechat_access_token',
      'job_run',
      'inbox_receipt',
      'outbox_event',
      'idempotency_key',
      'id_block',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
