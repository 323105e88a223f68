import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { PasswordHasher } from '../../platform/crypto/password-hasher.js';
import { IdGenerator, type Transaction, UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import type { SystemActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { ADMINISTRATOR, type NewStaff, type RoleAssignment, type StaffInfo } from './auth.types.js';
import { passwordProblems } from './password.rules.js';

const SETUP: SystemActor = { kind: 'system', name: 'setup' };

/** Makes accounts. Whether the person at the keyboard may make this one is decided before. */
@Injectable()
export class StaffRegistration {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly hasher: PasswordHasher,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditFacade,
  ) {}

  async create(tx: Transaction, staff: NewStaff): Promise<Result<StaffInfo>> {
    const username = staff.username.toLowerCase();
    const headquarters = staff.roles.some((role) => role.storeId === null);
    const problems = passwordProblems(staff.password, { username, name: staff.name, headquarters });
    if (problems.length > 0) return refuse('AUTH_PASSWORD_WEAK', { problems });
    const id = await this.ids.take();
    try {
      await tx.insert('staff_account', [
        {
          id,
          username,
          password_hash: await this.hasher.hash(staff.password),
          name: staff.name,
          title: staff.title,
          phone_sealed: staff.phone ? this.cipher.seal(staff.phone, phonePlace(id)) : null,
          must_change_password: staff.mustChangePassword ?? true,
          active: true,
          last_login_at: null,
          created_at: tx.now,
          updated_at: tx.now,
        },
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('AUTH_USERNAME_TAKEN');
      throw error;
    }
    await insertRoles(tx, id, staff.roles);
    const storeIds = [...new Set(staff.roles.flatMap((role) => (role.storeId === null ? [] : [role.storeId])))];
    return ok({ id, name: staff.name, title: staff.title, active: true, storeIds, headquarters });
  }

  createFirstAdministrator(staff: { username: string; name: string; password: string }): Promise<Result<StaffInfo>> {
    return this.uow.run(async (tx) => {
      await takeTurns(tx);
      if ((await administrators(tx)) > 0) return refuse('AUTH_ADMINISTRATOR_EXISTS');
      const created = await this.create(tx, {
        ...staff,
        title: '系统管理员',
        roles: [{ code: ADMINISTRATOR, storeId: null }],
        mustChangePassword: false,
      });
      if (!created.ok) return created;
      await this.audit.record(tx, {
        actor: SETUP,
        action: 'auth.staff.create',
        subject: `staff:${created.value.id}`,
        after: { username: staff.username, name: staff.name, roles: [{ code: ADMINISTRATOR, storeId: null }] },
      });
      return created;
    });
  }
}

/** Binds a sealed phone number to its row. */
export function phonePlace(staffId: number): string {
  return `staff_account|${staffId}`;
}

export async function insertRoles(tx: Transaction, staffId: number, roles: readonly RoleAssignment[]): Promise<void> {
  const rows = new Map(
    roles.map((role) => [
      `${role.code}@${role.storeId}`,
      { staff_id: staffId, role_code: role.code, store_id: role.storeId ?? 0 },
    ]),
  );
  await tx.insert('staff_role', [...rows.values()]);
}

/** Two changes that could each remove the last administrator wait for one another here, on whichever node they run. */
export async function takeTurns(tx: Transaction): Promise<void> {
  await tx.execute('UPDATE role SET assignments = assignments + 1 WHERE code = ?', [ADMINISTRATOR]);
}

/** Active people who can do everything. */
export async function administrators(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT COUNT(DISTINCT a.id) AS count FROM staff_role r JOIN staff_account a ON a.id = r.staff_id
     WHERE r.role_code = ? AND r.store_id = 0 AND a.active = 1`,
    [ADMINISTRATOR],
  );
  return row?.count ?? 0;
}
