import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "'joined', 'bought', 'rewarded', 'refused', 'void', 'expired'";

/** A reward whose purchase came back later is taken back, and what was taken is written down. */
export class ReferralClawBack1763900020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE referral
      MODIFY COLUMN state ENUM(${BEFORE}, 'taken_back') NOT NULL,
      ADD COLUMN taken_back JSON NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE referral SET state = 'rewarded', reason = NULL, ended_at = NULL WHERE state = 'taken_back'",
    );
    await runner.query(`ALTER TABLE referral MODIFY COLUMN state ENUM(${BEFORE}) NOT NULL, DROP COLUMN taken_back`);
  }
}
