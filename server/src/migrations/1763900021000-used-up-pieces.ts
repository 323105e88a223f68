import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A piece that was used in part comes back for what is left of it; the rest stays with the store and is written down. */
export class UsedUpPieces1763900021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE sales_return_line ADD COLUMN kept_fen BIGINT NOT NULL DEFAULT 0, ADD COLUMN kept_points_fen BIGINT NOT NULL DEFAULT 0',
    );
    await runner.query('ALTER TABLE treatment_card ADD COLUMN settlement JSON NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE treatment_card DROP COLUMN settlement');
    await runner.query('ALTER TABLE sales_return_line DROP COLUMN kept_fen, DROP COLUMN kept_points_fen');
  }
}
