import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE points_earn_rule (
    id BIGINT NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    multiplier_bp INT NOT NULL,
    stacks TINYINT(1) NOT NULL,
    conditions JSON NOT NULL,
    active_from DATETIME(3) NULL,
    active_until DATETIME(3) NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    CONSTRAINT ck_points_earn_rule_multiplier CHECK (multiplier_bp >= 0 AND multiplier_bp <= 1000000),
    CONSTRAINT ck_points_earn_rule_window CHECK (active_from IS NULL OR active_until IS NULL OR active_from < active_until)
  )`,
  `CREATE TABLE points_expiry_notice (
    member_id BIGINT NOT NULL,
    expires_on DATE NOT NULL,
    told_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, expires_on)
  )`,
];

/** Roles that come with the product; those a chain has made itself stay as they are. */
const NEW_PERMISSIONS: readonly [role: string, permission: string][] = [
  ['administrator', 'hq.points'],
  ['administrator', 'hq.finance.adjust'],
  ['operations', 'hq.points'],
  ['finance', 'hq.finance.adjust'],
];

export class PointsRules1763800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    // The jobs look for lots that are due: drained ones, of which there are ever more, must not be in their way.
    await runner.query(
      'ALTER TABLE ledger_lot DROP INDEX ix_ledger_lot_expiry, ADD INDEX ix_ledger_lot_expiry (is_open, expires_at)',
    );
    for (const [role, permission] of NEW_PERMISSIONS) {
      await runner.query(
        `UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', ?)
          WHERE code = ? AND NOT JSON_CONTAINS(permissions, JSON_QUOTE(?))`,
        [permission, role, permission],
      );
    }
    // How long points live was a number of months; it is a policy now.
    await runner.query(
      `INSERT INTO setting_value (setting_key, scope, value, locked, updated_at, updated_by)
       SELECT 'points.expiry', scope,
              CASE WHEN CAST(value AS CHAR) = '0' THEN '{"kind":"never"}'
                   ELSE CONCAT('{"kind":"months","months":', CAST(value AS CHAR), ',"until":"monthEnd"}') END,
              locked, updated_at, updated_by
         FROM setting_value WHERE setting_key = 'points.validMonths'`,
    );
    await runner.query("DELETE FROM setting_value WHERE setting_key = 'points.validMonths'");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [role, permission] of NEW_PERMISSIONS) {
      await runner.query(
        `UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', ?)))
          WHERE code = ? AND JSON_CONTAINS(permissions, JSON_QUOTE(?))`,
        [permission, role, permission],
      );
    }
    await runner.query("DELETE FROM setting_value WHERE setting_key = 'points.expiry'");
    await runner.query(
      'ALTER TABLE ledger_lot DROP INDEX ix_ledger_lot_expiry, ADD INDEX ix_ledger_lot_expiry (expires_at, remaining)',
    );
    await runner.query('DROP TABLE points_expiry_notice');
    await runner.query('DROP TABLE points_earn_rule');
  }
}
