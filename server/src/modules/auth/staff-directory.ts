import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { Database, type SqlParam, inList } from '../../platform/database/index.js';
import type { StaffInfo } from './auth.types.js';

interface StaffRow {
  id: number;
  name: string;
  title: string;
  active: number;
  store_id: number | null;
}

const SELECT = `SELECT a.id, a.name, a.title, a.active, r.store_id
  FROM staff_account a LEFT JOIN staff_role r ON r.staff_id = a.id`;

/** Who works where, for other rooms. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly database: Database) {}

  async byIds(ids: readonly number[]): Promise<Map<number, StaffInfo>> {
    if (ids.length === 0) return new Map();
    const staff = await this.select(`${SELECT} WHERE a.id IN (?)`, [inList([...new Set(ids)])]);
    return new Map(staff.map((info) => [info.id, info]));
  }

  /** Active staff whose role in this very store gives the permission; headquarters staff are not of any store. */
  atStore(storeId: number, permission: Permission): Promise<StaffInfo[]> {
    return this.select(
      `${SELECT} WHERE a.active = 1 AND a.id IN (
         SELECT held.staff_id FROM staff_role held JOIN role ON role.code = held.role_code
         WHERE held.store_id = ? AND JSON_CONTAINS(role.permissions, JSON_QUOTE(?)))
       ORDER BY a.id`,
      [storeId, permission],
    );
  }

  private async select(sql: string, params: readonly SqlParam[]): Promise<StaffInfo[]> {
    const rows = await this.database.query<StaffRow>(sql, params);
    const byId = new Map<number, StaffRow[]>();
    for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    return [...byId.values()].map(staffInfo);
  }
}

function staffInfo(rows: readonly StaffRow[]): StaffInfo {
  const [first] = rows as [StaffRow];
  const places = new Set(rows.flatMap((row) => (row.store_id === null ? [] : [row.store_id])));
  const headquarters = places.delete(0);
  return {
    id: first.id,
    name: first.name,
    title: first.title,
    active: first.active === 1,
    storeIds: [...places],
    headquarters,
  };
}
