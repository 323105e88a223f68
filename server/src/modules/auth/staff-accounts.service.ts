import { Injectable } from '@nestjs/common';
import { maskPhone } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { ADMINISTRATOR, type RoleAssignment } from './auth.types.js';
import type { StaffChange, StaffCreate } from './staff-accounts.dto.js';
import { type HeldAccount, StaffDesk } from './staff-desk.js';
import { StaffRegistration, administrators, insertRoles, phonePlace, takeTurns } from './staff-registration.js';
import { StaffSessions } from './staff-sessions.js';

/** What headquarters does to accounts. Each act answers the account's id; what it looks like now is read afterwards. */
@Injectable()
export class StaffAccountsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: StaffDesk,
    private readonly registration: StaffRegistration,
    private readonly sessions: StaffSessions,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditFacade,
  ) {}

  create(actor: StaffActor, request: RequestInfo, input: StaffCreate): Promise<Result<number>> {
    return this.uow.run(async (tx): Promise<Result<number>> => {
      const allowed = await this.desk.mayGrant(tx, actor, input.roles);
      if (!allowed.ok) return allowed;
      const created = await this.registration.create(tx, input);
      if (!created.ok) return created;
      const { id } = created.value;
      const { username, name, title, phone, roles } = input;
      await this.audit.record(tx, {
        actor,
        request,
        action: 'auth.staff.create',
        subject: `staff:${id}`,
        after: { username, name, title, phone: phone ?? null, roles },
      });
      return ok(id);
    });
  }

  update(actor: StaffActor, request: RequestInfo, id: number, change: StaffChange): Promise<Result<number>> {
    return this.uow.run(async (tx): Promise<Result<number>> => {
      if (change.active === false) await takeTurns(tx);
      const held = await this.desk.hold(tx, actor, id);
      if (!held.ok) return held;
      const account = held.value;
      if (change.active === false && account.active && (await this.isLastAdministrator(tx, account))) {
        return refuse('AUTH_ADMINISTRATOR_LAST');
      }
      const after = { ...account, ...change };
      const phoneSealed = change.phone === undefined ? account.phoneSealed : this.seal(id, change.phone);
      await tx.execute(
        'UPDATE staff_account SET name = ?, title = ?, phone_sealed = ?, active = ?, updated_at = ? WHERE id = ?',
        [after.name, after.title, phoneSealed, after.active, tx.now, id],
      );
      if (!after.active) await this.sessions.closeAllOf(tx, id);
      await this.audit.record(tx, {
        actor,
        request,
        action: 'auth.staff.update',
        subject: `staff:${id}`,
        before: this.visible(account, account.phoneSealed),
        after: this.visible(after, phoneSealed),
      });
      return ok(id);
    });
  }

  /** Permissions are read on every request, so sessions may go on: what they may do has changed already. */
  setRoles(
    actor: StaffActor,
    request: RequestInfo,
    id: number,
    roles: readonly RoleAssignment[],
  ): Promise<Result<number>> {
    return this.uow.run(async (tx): Promise<Result<number>> => {
      await takeTurns(tx);
      const held = await this.desk.hold(tx, actor, id);
      if (!held.ok) return held;
      const allowed = await this.desk.mayGrant(tx, actor, roles);
      if (!allowed.ok) return allowed;
      const account = held.value;
      if (!roles.some(isAdministrator) && account.active && (await this.isLastAdministrator(tx, account))) {
        return refuse('AUTH_ADMINISTRATOR_LAST');
      }
      await tx.execute('DELETE FROM staff_role WHERE staff_id = ?', [id]);
      await insertRoles(tx, id, roles);
      const [before, after] = [{ roles: account.roles }, { roles }];
      const subject = `staff:${id}`;
      await this.audit.record(tx, { actor, request, action: 'auth.staff.roles', subject, before, after });
      return ok(id);
    });
  }

  private async isLastAdministrator(tx: Transaction, account: HeldAccount): Promise<boolean> {
    return account.roles.some(isAdministrator) && (await administrators(tx)) <= 1;
  }

  private seal(id: number, phone: string | null): string | null {
    return phone === null ? null : this.cipher.seal(phone, phonePlace(id));
  }

  private visible(
    account: { name: string; title: string; active: boolean; id: number },
    sealed: string | null,
  ): object {
    const phone = sealed === null ? null : maskPhone(this.cipher.open(sealed, phonePlace(account.id)));
    return { name: account.name, title: account.title, active: account.active, phone };
  }
}

function isAdministrator(role: RoleAssignment): boolean {
  return role.code === ADMINISTRATOR && role.storeId === null;
}
