import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { Database, type Transaction, readJson } from '../../platform/database/index.js';
import type { RoleInfo } from './auth.types.js';

interface RoleRow {
  code: string;
  name: string;
  description: string;
  permissions: unknown;
}

const SELECT = 'SELECT code, name, description, permissions FROM role ORDER BY position';

@Injectable()
export class RoleCatalogue {
  constructor(private readonly database: Database) {}

  async all(): Promise<RoleInfo[]> {
    return (await this.database.query<RoleRow>(SELECT)).map(roleInfo);
  }

  async permissions(tx: Transaction): Promise<Map<string, readonly Permission[]>> {
    const roles = (await tx.query<RoleRow>(SELECT)).map(roleInfo);
    return new Map(roles.map((role) => [role.code, role.permissions]));
  }
}

function roleInfo(row: RoleRow): RoleInfo {
  return {
    code: row.code,
    name: row.name,
    description: row.description,
    permissions: readJson<Permission[]>(row.permissions),
  };
}
