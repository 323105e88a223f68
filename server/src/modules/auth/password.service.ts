import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { PasswordHasher } from '../../platform/crypto/password-hasher.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { LoginGuard } from './login-guard.js';
import { passwordProblems } from './password.rules.js';
import { StaffSessions } from './staff-sessions.js';

interface AccountRow {
  username: string;
  name: string;
  password_hash: string;
  chain_roles: number;
}

/** Staff change their own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly guard: LoginGuard,
    private readonly sessions: StaffSessions,
    private readonly audit: AuditFacade,
  ) {}

  /** Ends all other sessions of the person: whoever knew the old password is out. */
  async change(
    actor: StaffActor,
    request: RequestInfo,
    oldPassword: string,
    newPassword: string,
  ): Promise<Result<null>> {
    const account = await this.database.one<AccountRow>(
      `SELECT a.username, a.name, a.password_hash,
              (SELECT COUNT(*) FROM staff_role r WHERE r.staff_id = a.id AND r.store_id = 0) AS chain_roles
       FROM staff_account a WHERE a.id = ?`,
      [actor.staffId],
    );
    if (!account) return refuse('NOT_FOUND');
    // The old password is a password: guessing it with a borrowed session is limited like guessing it at the door.
    const admission = await this.guard.admit(account.username);
    if (!admission.admitted) return refuse('AUTH_LOCKED', { retryAfterSeconds: admission.retryAfterSeconds });
    if (!(await this.hasher.verify(oldPassword, account.password_hash))) return refuse('AUTH_PASSWORD_WRONG');
    const problems = passwordProblems(newPassword, { ...account, headquarters: account.chain_roles > 0 });
    if (newPassword === oldPassword) problems.push('不能与原密码相同');
    const changed = problems.length === 0 && (await this.hasher.hash(newPassword));
    return this.uow.run(async (tx): Promise<Result<null>> => {
      await this.guard.forgive(tx, account.username);
      if (changed === false) return refuse('AUTH_PASSWORD_WEAK', { problems });
      const { affectedRows } = await tx.execute(
        `UPDATE staff_account SET password_hash = ?, must_change_password = 0, updated_at = ?
         WHERE id = ? AND password_hash = ?`,
        [changed, tx.now, actor.staffId, account.password_hash],
      );
      if (affectedRows !== 1) return refuse('CONFLICT');
      await this.sessions.closeAllOf(tx, actor.staffId, actor.sessionId);
      const subject = `staff:${actor.staffId}`;
      await this.audit.record(tx, { actor, request, action: 'auth.password.change', subject });
      return ok(null);
    });
  }
}
