import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** News for the systems of others: who wants to hear what, and what was told to whom. */
const TABLES = [
  `CREATE TABLE webhook_endpoint (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    url VARCHAR(500) ${ASCII} NOT NULL,
    event_types JSON NOT NULL,
    secret_sealed VARCHAR(300) ${ASCII} NOT NULL,
    previous_secret_sealed VARCHAR(300) ${ASCII} NULL,
    previous_valid_until DATETIME(3) NULL,
    active TINYINT(1) NOT NULL,
    failing_since DATETIME(3) NULL,
    retry_at DATETIME(3) NULL,
    disabled_at DATETIME(3) NULL,
    disabled_reason VARCHAR(40) ${ASCII} NULL,
    claim_token VARCHAR(32) ${ASCII} NULL,
    claim_until DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL
  )`,
  // The payload is kept as text: what is signed are its bytes.
  `CREATE TABLE webhook_delivery (
    id BIGINT NOT NULL PRIMARY KEY,
    endpoint_id BIGINT NOT NULL,
    event_id BIGINT NOT NULL,
    event_type VARCHAR(60) ${ASCII} NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    state ENUM('pending', 'delivered', 'skipped') NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    last_attempt_at DATETIME(3) NULL,
    last_status INT NULL,
    last_error VARCHAR(120) NULL,
    last_duration_ms INT NULL,
    delivered_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_webhook_delivery_event (endpoint_id, event_id),
    KEY ix_webhook_delivery_next (endpoint_id, state, event_id),
    KEY ix_webhook_delivery_list (endpoint_id, id),
    KEY ix_webhook_delivery_created (created_at)
  )`,
];

export class Webhooks1763800008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query(
      "UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', 'hq.webhooks') WHERE code = 'administrator'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('DROP TABLE webhook_endpoint');
    await runner.query(
      "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', 'hq.webhooks'))) WHERE code = 'administrator'",
    );
  }
}
