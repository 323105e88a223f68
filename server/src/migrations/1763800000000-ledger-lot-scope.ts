import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored value may be bound to a store, a group or online use; with the lot itself, spending needs no other read. */
export class LedgerLotScope1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ledger_lot ADD COLUMN scope VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger_lot DROP COLUMN scope');
  }
}
