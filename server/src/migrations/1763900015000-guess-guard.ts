import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/**
 * One table for the wrong codes of all kinds, in place of scan_guard, coupon_guess_guard and pickup_guess_guard.
 *
 * Those three stay: servers of the version before still write to them while a deploy runs, and would fail without them.
 * A later migration, run when no such server is left, drops them. What they count is not carried over: it is worth a
 * minute, and the two versions count apart for as long as both answer.
 */
export class GuessGuard1763900015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE guess_guard (
      purpose VARCHAR(16) ${ASCII} NOT NULL,
      actor VARCHAR(40) ${ASCII} NOT NULL,
      window_started_at DATETIME(3) NOT NULL,
      failures INT NOT NULL,
      PRIMARY KEY (purpose, actor),
      KEY ix_guess_guard_window (window_started_at)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guess_guard');
  }
}
