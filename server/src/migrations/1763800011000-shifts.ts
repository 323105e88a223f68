import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

const TABLES = [
  `CREATE TABLE cash_shift (
    id BIGINT NOT NULL PRIMARY KEY,
    store_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    state ENUM('open', 'closed') NOT NULL,
    open_key VARCHAR(40) ${ASCII} NULL,
    float_fen BIGINT NOT NULL,
    moved_fen BIGINT NOT NULL DEFAULT 0,
    counted_fen BIGINT NULL,
    difference_fen BIGINT NULL,
    note VARCHAR(200) NULL,
    opened_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY uq_cash_shift_open (open_key),
    KEY ix_cash_shift_store (store_id, id),
    KEY ix_cash_shift_staff (staff_id, id),
    CONSTRAINT ck_cash_shift_float CHECK (float_fen >= 0)
  )`,
  // Keyed by the fact itself: the same money is never recorded twice.
  `CREATE TABLE cash_movement (
    kind ENUM('order', 'topup', 'return', 'payout') NOT NULL,
    ref_id BIGINT NOT NULL,
    shift_id BIGINT NULL,
    store_id BIGINT NOT NULL,
    staff_id BIGINT NULL,
    amount_fen BIGINT NOT NULL,
    moved_at DATETIME(3) NOT NULL,
    PRIMARY KEY (kind, ref_id),
    KEY ix_cash_movement_shift (shift_id, moved_at),
    KEY ix_cash_movement_store (store_id, moved_at)
  )`,
];

const GRANTS = [
  ['shift.work', ['administrator', 'store_manager', 'cashier', 'guide']],
  ['shift.review', ['administrator', 'store_manager', 'finance']],
] as const;

export class Shifts1763800011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    for (const [permission, roles] of GRANTS) {
      for (const role of roles) {
        await runner.query("UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?) WHERE code = ?", [
          permission,
          role,
        ]);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [permission] of GRANTS) {
      await runner.query(
        "UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?))) WHERE JSON_SEARCH(permissions, 'one', ?) IS NOT NULL",
        [permission, permission],
      );
    }
    await runner.query('DROP TABLE cash_movement');
    await runner.query('DROP TABLE cash_shift');
  }
}
