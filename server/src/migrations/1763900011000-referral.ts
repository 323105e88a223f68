import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERRAL = `CREATE TABLE referral (
  id BIGINT NOT NULL PRIMARY KEY,
    program_version INT NOT NULL,
    referrer_id BIGINT NOT NULL,
    friend_id BIGINT NOT NULL,
    state ENUM('joined', 'bought', 'rewarded', 'refused', 'void', 'expired') NOT NULL,
    reason VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    review ENUM('none', 'waiting', 'cleared', 'denied') NOT NULL,
    risk VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    device_mark BINARY(32) NULL,
    network_mark BINARY(32) NULL,
    joined_at DATETIME(3) NOT NULL,
    buy_until DATETIME(3) NOT NULL,
    order_id BIGINT NULL,
    bought_at DATETIME(3) NULL,
    reward_due_at DATETIME(3) NULL,
    rewarded_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    gift JSON NULL,
    reviewed_by BIGINT NULL,
    reviewed_at DATETIME(3) NULL,
    review_note VARCHAR(100) NULL,
    UNIQUE KEY uq_referral_friend (friend_id),
    UNIQUE KEY uq_referral_order (order_id),
    KEY ix_referral_referrer (referrer_id, id),
    KEY ix_referral_due (state, reward_due_at),
    KEY ix_referral_window (state, buy_until),
    KEY ix_referral_review (review, id),
    KEY ix_referral_device (device_mark, joined_at),
    KEY ix_referral_network (network_mark, joined_at)
  )`;

/** Members bring friends: personal codes, who came through whom, and what came of it. */
export class Referral1763900011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE qr_code
      MODIFY COLUMN kind ENUM('store', 'guide', 'campaign', 'member') NOT NULL,
      ADD COLUMN member_id BIGINT NULL,
      ADD COLUMN revoked_at DATETIME(3) NULL`);
    await runner.query('ALTER TABLE member ADD COLUMN invited_by_member_id BIGINT NULL');
    await runner.query(`CREATE TABLE join_trace (
      member_id BIGINT NOT NULL PRIMARY KEY,
      device_mark BINARY(32) NOT NULL,
      network_mark BINARY(32) NOT NULL,
      known_member_id BIGINT NULL,
      joined_at DATETIME(3) NOT NULL,
      KEY ix_join_trace_joined (joined_at)
    )`);
    await runner.query(`CREATE TABLE referral_program (
      version INT NOT NULL PRIMARY KEY,
      name VARCHAR(20) NOT NULL,
      active TINYINT NOT NULL,
      starts_at DATETIME(3) NOT NULL,
      ends_at DATETIME(3) NULL,
      budget INT NULL,
      rewarded INT NOT NULL DEFAULT 0,
      rules JSON NOT NULL,
      created_by BIGINT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      CONSTRAINT ck_referral_program_budget CHECK (rewarded >= 0 AND (budget IS NULL OR rewarded <= budget))
    )`);
    await runner.query(`CREATE TABLE referrer (
      member_id BIGINT NOT NULL PRIMARY KEY,
      device_mark BINARY(32) NOT NULL,
      network_mark BINARY(32) NOT NULL,
      seen_at DATETIME(3) NOT NULL
    )`);
    await runner.query(REFERRAL);
    await runner.query(`CREATE TABLE referral_month (
      referrer_id BIGINT NOT NULL,
      month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      rewarded INT NOT NULL,
      PRIMARY KEY (referrer_id, month)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['referral_month', 'referral', 'referrer', 'referral_program', 'join_trace']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE member DROP COLUMN invited_by_member_id');
    await runner.query("DELETE FROM qr_code WHERE kind = 'member'");
    await runner.query(`ALTER TABLE qr_code
      MODIFY COLUMN kind ENUM('store', 'guide', 'campaign') NOT NULL,
      DROP COLUMN member_id,
      DROP COLUMN revoked_at`);
  }
}
