import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the built-in roles may do in the rooms that serve members: bookings, pickups, complaints, follow-ups and so on. */
const GRANTS: readonly (readonly [permission: string, roles: readonly string[]])[] = [
  ['follow.work', ['administrator', 'store_manager', 'cashier', 'guide']],
  ['follow.review', ['administrator', 'operations', 'store_manager']],
  ['guide.assign', ['administrator', 'operations', 'store_manager']],
  ['pickup.handle', ['administrator', 'store_manager', 'cashier', 'guide']],
  ['booking.read', ['administrator', 'operations', 'store_manager', 'cashier', 'guide']],
  ['booking.handle', ['administrator', 'operations', 'store_manager', 'cashier', 'guide']],
  ['schedule.manage', ['administrator', 'operations', 'store_manager']],
  ['treatment.use', ['administrator', 'store_manager', 'cashier', 'guide']],
  ['service.record', ['administrator', 'store_manager', 'guide']],
  ['complaint.handle', ['administrator', 'operations', 'store_manager', 'cashier', 'guide']],
  ['complaint.assign', ['administrator', 'operations', 'store_manager']],
  ['hq.mall', ['administrator', 'operations']],
  ['hq.tasks', ['administrator', 'operations']],
  ['hq.referral', ['administrator', 'operations']],
  ['hq.services', ['administrator', 'operations']],
  ['hq.treatments', ['administrator', 'operations']],
  ['hq.complaints', ['administrator', 'operations']],
  ['hq.follow', ['administrator', 'operations']],
  ['hq.privacy', ['administrator']],
];

export class RolesOfServices1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
  }
}
