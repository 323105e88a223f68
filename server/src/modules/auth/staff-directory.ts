import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { Database, type SqlParam, inList } from '../../platform/database/index.js';
import type { StaffInfo } from './auth.types.js';
import { phonePlace } from './staff-registration.js';

interface StaffRow {
  id: number;
  name: string;
  title: string;
  active: number;
  store_id: number | null;
}

/** Outside of a transaction the database, inside of one the transaction. */
export type StaffReader = Pick<Database, 'query'>;

const SELECT = `SELECT a.id, a.name, a.title, a.active, r.store_id
  FROM staff_account a LEFT JOIN staff_role r ON r.staff_id = a.id`;

/** Who works where, for other rooms. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async byIds(ids: readonly number[], reader: StaffReader = this.database): Promise<Map<number, StaffInfo>> {
    if (ids.length === 0) return new Map();
    const staff = await this.select(`${SELECT} WHERE a.id IN (?)`, [inList([...new Set(ids)])], reader);
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

  /**
   * Active staff who have given one of these numbers, by number. Opens them all: there are some hundreds, and an index
   * would be one more thing by which numbers could be tried out.
   */
  async byPhones(phones: readonly string[], reader: StaffReader = this.database): Promise<Map<string, StaffInfo>> {
    if (phones.length === 0) return new Map();
    const rows = await reader.query<{ id: number; phone_sealed: string }>(
      'SELECT id, phone_sealed FROM staff_account WHERE active = 1 AND phone_sealed IS NOT NULL',
    );
    const owners = new Map(rows.map((row) => [bare(this.cipher.open(row.phone_sealed, phonePlace(row.id))), row.id]));
    const wanted = phones.flatMap((phone) => {
      const id = owners.get(bare(phone));
      return id === undefined ? [] : [{ phone, id }];
    });
    const staff = await this.byIds(
      wanted.map(({ id }) => id),
      reader,
    );
    return new Map(
      wanted.flatMap(({ phone, id }) => {
        const info = staff.get(id);
        return info ? [[phone, info] as const] : [];
      }),
    );
  }

  private async select(
    sql: string,
    params: readonly SqlParam[],
    reader: StaffReader = this.database,
  ): Promise<StaffInfo[]> {
    const rows = await reader.query<StaffRow>(sql, params);
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

/** Numbers of staff are kept as they were typed, members' with the country: the last eleven digits are the same. */
function bare(phone: string): string {
  return phone.replace(/\D/g, '').slice(-11);
}
