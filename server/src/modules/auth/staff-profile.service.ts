import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, readJson } from '../../platform/database/index.js';
import { OrganizationFacade, type StoreInfo, storeBrief } from '../organization/index.js';
import type { StaffMe, StaffRoleView } from './auth.dto.js';

interface ProfileRow {
  id: number;
  name: string;
  title: string;
  must_change_password: number;
  role_code: string | null;
  role_name: string | null;
  permissions: unknown;
  store_id: number | null;
}

/** Staff as they see themselves. */
@Injectable()
export class StaffProfileService {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationFacade,
  ) {}

  async me(staffId: number): Promise<Result<StaffMe>> {
    const rows = await this.database.query<ProfileRow>(
      `SELECT a.id, a.name, a.title, a.must_change_password, role.code AS role_code, role.name AS role_name,
              role.permissions, held.store_id
       FROM staff_account a
       LEFT JOIN staff_role held ON held.staff_id = a.id
       LEFT JOIN role ON role.code = held.role_code
       WHERE a.id = ? ORDER BY role.position, held.store_id`,
      [staffId],
    );
    const [first] = rows;
    if (!first) return refuse('NOT_FOUND');
    const roles = rows.flatMap(roleOf);
    const headquarters = roles.some((role) => role.storeId === null);
    const mustChangePassword = first.must_change_password === 1;
    return ok({
      id: first.id,
      name: first.name,
      title: first.title,
      roles,
      permissions: mustChangePassword ? [] : permissionsOf(rows),
      stores: (await this.storesOf(roles, headquarters)).filter((store) => store.active).map(storeBrief),
      headquarters,
      mustChangePassword,
    });
  }

  private async storesOf(roles: readonly StaffRoleView[], headquarters: boolean): Promise<StoreInfo[]> {
    if (headquarters) return this.organization.allStores();
    const ids = roles.flatMap((role) => (role.storeId === null ? [] : [role.storeId]));
    return [...(await this.organization.storesByIds(ids)).values()];
  }
}

function roleOf(row: ProfileRow): StaffRoleView[] {
  if (row.role_code === null || row.role_name === null || row.store_id === null) return [];
  return [{ code: row.role_code, name: row.role_name, storeId: row.store_id === 0 ? null : row.store_id }];
}

function permissionsOf(rows: readonly ProfileRow[]): Permission[] {
  const lists = rows.map((row) => (row.permissions === null ? [] : readJson<Permission[]>(row.permissions)));
  return [...new Set(lists.flat())].sort();
}
