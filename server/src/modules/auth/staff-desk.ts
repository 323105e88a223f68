import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import type { StaffActor } from '../../platform/http/index.js';
import { OrganizationFacade } from '../organization/index.js';
import type { RoleAssignment } from './auth.types.js';
import { covers, powersOf } from './authority.rules.js';
import { RoleCatalogue } from './role-catalogue.js';

export interface HeldAccount {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly phoneSealed: string | null;
  readonly active: boolean;
  readonly roles: readonly RoleAssignment[];
}

interface AccountRow {
  id: number;
  username: string;
  name: string;
  title: string;
  phone_sealed: string | null;
  active: number;
}

/** Who may do what to whose account: asked by every act upon accounts, inside the act's transaction. */
@Injectable()
export class StaffDesk {
  constructor(
    private readonly roles: RoleCatalogue,
    private readonly organization: OrganizationFacade,
  ) {}

  /** Locks the account, if the actor's own powers reach at least as far as its. */
  async hold(tx: Transaction, actor: StaffActor, id: number): Promise<Result<HeldAccount>> {
    const [row] = await tx.query<AccountRow>(
      'SELECT id, username, name, title, phone_sealed, active FROM staff_account WHERE id = ? FOR UPDATE',
      [id],
    );
    if (!row) return refuse('NOT_FOUND');
    const held = await tx.query<{ role_code: string; store_id: number }>(
      'SELECT role_code, store_id FROM staff_role WHERE staff_id = ? ORDER BY role_code, store_id',
      [id],
    );
    const roles = held.map((role) => ({ code: role.role_code, storeId: role.store_id === 0 ? null : role.store_id }));
    if (!covers(actor.grants, powersOf(roles, await this.roles.permissions(tx)))) return refuse('AUTH_GRANT_EXCEEDED');
    const { id: staffId, username, name, title, phone_sealed: phoneSealed } = row;
    return ok({ id: staffId, username, name, title, phoneSealed, active: row.active === 1, roles });
  }

  /** Whether the actor may hand out these roles in these places. */
  async mayGrant(tx: Transaction, actor: StaffActor, roles: readonly RoleAssignment[]): Promise<Result<null>> {
    const permissions = await this.roles.permissions(tx);
    const unknown = roles.find((role) => !permissions.has(role.code));
    if (unknown) return refuse('AUTH_ROLE_UNKNOWN', { code: unknown.code });
    const storeIds = roles.flatMap((role) => (role.storeId === null ? [] : [role.storeId]));
    if (!(await this.storesExist(storeIds))) return refuse('STORE_NOT_FOUND');
    return covers(actor.grants, powersOf(roles, permissions)) ? ok(null) : refuse('AUTH_GRANT_EXCEEDED');
  }

  /** The same for the permissions of a machine. */
  async mayEmpower(
    actor: StaffActor,
    permissions: readonly Permission[],
    storeIds: readonly number[],
  ): Promise<Result<null>> {
    if (!(await this.storesExist(storeIds))) return refuse('STORE_NOT_FOUND');
    const powers = storeIds.flatMap((place) => permissions.map((permission) => ({ permission, place })));
    return covers(actor.grants, powers) ? ok(null) : refuse('AUTH_GRANT_EXCEEDED');
  }

  private async storesExist(storeIds: readonly number[]): Promise<boolean> {
    const wanted = new Set(storeIds);
    return (await this.organization.storesByIds([...wanted])).size === wanted.size;
  }
}
