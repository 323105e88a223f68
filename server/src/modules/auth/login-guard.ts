import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, type Transaction } from '../../platform/database/index.js';

export const MAX_ATTEMPTS = 5;
export const LOCK_MS = 15 * 60_000;

export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly retryAfterSeconds: number };

/**
 * Counts an attempt before its password is looked at, by one conditional UPDATE: however many guesses arrive at once,
 * on however many replicas, five are looked at and the rest find the name locked. Names without an account are counted
 * in the same way, so being locked says nothing about a name.
 */
@Injectable()
export class LoginGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async admit(username: string): Promise<Admission> {
    const now = this.clock.now();
    if (await this.count(username, now)) return { admitted: true };
    const lockedUntil = await this.lockedUntil(username);
    if (lockedUntil && lockedUntil > now) return refusal(lockedUntil, now);
    // Statements of their own, not one transaction: INSERT IGNORE followed by UPDATE is a classic deadlock.
    await this.database.execute(
      'INSERT IGNORE INTO staff_login_guard (username, failed_attempts, locked_until, touched_at) VALUES (?, 0, NULL, ?)',
      [username, now],
    );
    if (await this.count(username, now)) return { admitted: true };
    return refusal((await this.lockedUntil(username)) ?? now, now);
  }

  /** The right password was given (or a new one set): earlier failures are forgotten, a lock ends. */
  async forgive(tx: Transaction, username: string): Promise<void> {
    await tx.execute('DELETE FROM staff_login_guard WHERE username = ?', [username]);
  }

  private async count(username: string, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.execute(
      `UPDATE staff_login_guard SET
         locked_until = IF(failed_attempts + 1 >= ?, ?, NULL),
         failed_attempts = IF(failed_attempts + 1 >= ?, 0, failed_attempts + 1),
         touched_at = ?
       WHERE username = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [MAX_ATTEMPTS, new Date(now.getTime() + LOCK_MS), MAX_ATTEMPTS, now, username, now],
    );
    return affectedRows === 1;
  }

  private async lockedUntil(username: string): Promise<Date | null> {
    const row = await this.database.one<{ locked_until: Date | null }>(
      'SELECT locked_until FROM staff_login_guard WHERE username = ?',
      [username],
    );
    return row?.locked_until ?? null;
  }
}

function refusal(lockedUntil: Date, now: Date): Admission {
  return {
    admitted: false,
    retryAfterSeconds: Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1_000)),
  };
}
