import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { PasswordHasher } from '../../platform/crypto/password-hasher.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { OpenedSession } from './auth.types.js';
import { LoginGuard } from './login-guard.js';
import { StaffSessions } from './staff-sessions.js';

interface AccountRow {
  id: number;
  name: string;
  password_hash: string;
  active: number;
}

export interface LoggedIn extends OpenedSession {
  readonly staffId: number;
}

@Injectable()
export class StaffLoginService implements OnModuleInit {
  private readonly logger = new Logger(StaffLoginService.name);
  /** Compared when there is no account, so that a name that exists doesn't take longer than one that doesn't. */
  private decoy = '';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly guard: LoginGuard,
    private readonly sessions: StaffSessions,
    private readonly audit: AuditFacade,
  ) {}

  async onModuleInit(): Promise<void> {
    this.decoy = await this.hasher.hash('nobody has this password');
  }

  async login(name: string, password: string, request: RequestInfo): Promise<Result<LoggedIn>> {
    const username = name.toLowerCase();
    const admission = await this.guard.admit(username);
    if (!admission.admitted) {
      this.logger.warn({ requestId: request.requestId, ip: request.ip }, 'staff login refused: name is locked');
      return refuse('AUTH_LOCKED', { retryAfterSeconds: admission.retryAfterSeconds });
    }
    const account = await this.database.one<AccountRow>(
      'SELECT id, name, password_hash, active FROM staff_account WHERE username = ?',
      [username],
    );
    const right = await this.hasher.verify(password, account?.password_hash ?? this.decoy);
    const session = account && right && account.active === 1 ? await this.open(account, username, request) : null;
    if (session) return ok(session);
    this.logger.warn({ requestId: request.requestId, ip: request.ip, staffId: account?.id }, 'staff login failed');
    return refuse('AUTH_LOGIN_FAILED');
  }

  async logout(actor: StaffActor, request: RequestInfo): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.sessions.close(tx, actor.sessionId);
      await this.audit.record(tx, { actor, request, action: 'auth.logout', subject: `staff:${actor.staffId}` });
    });
  }

  /** Null when the account was disabled or its password changed while we were comparing. */
  private open(account: AccountRow, username: string, request: RequestInfo): Promise<LoggedIn | null> {
    return this.uow.run(async (tx) => {
      const { affectedRows } = await tx.execute(
        'UPDATE staff_account SET last_login_at = ? WHERE id = ? AND active = 1 AND password_hash = ?',
        [tx.now, account.id, account.password_hash],
      );
      if (affectedRows !== 1) return null;
      const session = await this.sessions.open(tx, account.id);
      await this.guard.forgive(tx, username);
      const actor: StaffActor = {
        kind: 'staff',
        sessionId: session.id,
        staffId: account.id,
        name: account.name,
        grants: new Map(),
      };
      await this.audit.record(tx, { actor, request, action: 'auth.login', subject: `staff:${account.id}` });
      return { token: session.token, expiresAt: session.expiresAt, staffId: account.id };
    });
  }
}
