import { Injectable } from '@nestjs/common';
import { maskPhone } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { Database, type SqlParam, isAscii, likePrefix } from '../../platform/database/index.js';
import { type Page, cursorId, pageOf } from '../../platform/http/index.js';
import type { StaffRoleView } from './auth.dto.js';
import { phonePlace } from './staff-registration.js';
import type { StaffQuery, StaffView } from './staff-accounts.dto.js';

interface StaffRow {
  id: number;
  username: string;
  name: string;
  title: string;
  phone_sealed: string | null;
  active: number;
  must_change_password: number;
  last_login_at: Date | null;
  created_at: Date;
  locked_until: Date | null;
}

const SELECT = `SELECT a.id, a.username, a.name, a.title, a.phone_sealed, a.active, a.must_change_password,
    a.last_login_at, a.created_at, g.locked_until
  FROM staff_account a LEFT JOIN staff_login_guard g ON g.username = a.username`;

/** Accounts as headquarters sees them. */
@Injectable()
export class StaffListService {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async list(query: StaffQuery): Promise<Page<StaffView>> {
    const conditions = ['a.id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    if (query.q) {
      const prefix = likePrefix(query.q);
      conditions.push(isAscii(query.q) ? '(a.name LIKE ? OR a.username LIKE ?)' : 'a.name LIKE ?');
      params.push(prefix, ...(isAscii(query.q) ? [prefix.toLowerCase()] : []));
    }
    if (query.storeId !== undefined) {
      conditions.push('EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = a.id AND r.store_id = ?)');
      params.push(query.storeId);
    }
    const rows = await this.database.query<StaffRow>(
      `${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY a.id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    const roles = await this.rolesOf(rows.map((row) => row.id));
    return pageOf(rows, query.limit, (row) => this.view(row, roles.get(row.id) ?? []));
  }

  async one(id: number): Promise<Result<StaffView>> {
    const row = await this.database.one<StaffRow>(`${SELECT} WHERE a.id = ?`, [id]);
    if (!row) return refuse('NOT_FOUND');
    return ok(this.view(row, (await this.rolesOf([id])).get(id) ?? []));
  }

  private async rolesOf(staffIds: readonly number[]): Promise<Map<number, StaffRoleView[]>> {
    const byStaff = new Map<number, StaffRoleView[]>();
    if (staffIds.length === 0) return byStaff;
    const rows = await this.database.query<{ staff_id: number; code: string; name: string; store_id: number }>(
      `SELECT held.staff_id, role.code, role.name, held.store_id
       FROM staff_role held JOIN role ON role.code = held.role_code
       WHERE held.staff_id IN (?) ORDER BY role.position, held.store_id`,
      [staffIds],
    );
    for (const row of rows) {
      const role = { code: row.code, name: row.name, storeId: row.store_id === 0 ? null : row.store_id };
      byStaff.set(row.staff_id, [...(byStaff.get(row.staff_id) ?? []), role]);
    }
    return byStaff;
  }

  private view(row: StaffRow, roles: StaffRoleView[]): StaffView {
    return {
      id: row.id,
      username: row.username,
      name: row.name,
      title: row.title,
      phoneMasked: row.phone_sealed === null ? null : maskPhone(this.cipher.open(row.phone_sealed, phonePlace(row.id))),
      active: row.active === 1,
      mustChangePassword: row.must_change_password === 1,
      roles,
      lockedUntil: row.locked_until && row.locked_until > this.clock.now() ? row.locked_until : null,
      lastLoginAt: row.last_login_at,
      createdAt: row.created_at,
    };
  }
}
