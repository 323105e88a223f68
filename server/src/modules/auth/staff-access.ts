import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { LoginGuard } from './login-guard.js';
import { StaffSessions } from './staff-sessions.js';

/** The ways in that a person has at the moment. */
@Injectable()
export class StaffAccess {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly guard: LoginGuard,
  ) {}

  /** Ends every session and forgets failed logins: only a fresh login with the password of now gets in. */
  async startOver(tx: Transaction, staffId: number, username: string): Promise<void> {
    await this.sessions.closeAllOf(tx, staffId);
    await this.guard.forgive(tx, username);
  }
}
