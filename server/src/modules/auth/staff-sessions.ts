import { Injectable } from '@nestjs/common';
import { Tokens } from '../../platform/crypto/tokens.js';
import { Database, IdGenerator, type Transaction } from '../../platform/database/index.js';
import type { OpenedSession } from './auth.types.js';
import { STAFF_SESSION, newSession } from './session.rules.js';

@Injectable()
export class StaffSessions {
  constructor(
    private readonly ids: IdGenerator,
    private readonly tokens: Tokens,
    private readonly database: Database,
  ) {}

  async open(tx: Transaction, staffId: number): Promise<OpenedSession & { id: number }> {
    const id = await this.ids.take();
    const token = this.tokens.create();
    const { expiresAt, absoluteExpiresAt } = newSession(STAFF_SESSION, tx.now);
    await tx.insert('staff_session', [
      {
        id,
        token_hash: this.tokens.hash(token),
        staff_id: staffId,
        created_at: tx.now,
        last_seen_at: tx.now,
        expires_at: expiresAt,
        absolute_expires_at: absoluteExpiresAt,
      },
    ]);
    return { id, token, expiresAt };
  }

  async close(tx: Transaction, sessionId: number): Promise<void> {
    await tx.execute('DELETE FROM staff_session WHERE id = ?', [sessionId]);
  }

  /** All of a person's, or all but the one that asks. */
  async closeAllOf(tx: Transaction, staffId: number, except: number | null = null): Promise<void> {
    await tx.execute('DELETE FROM staff_session WHERE staff_id = ? AND id <> ?', [staffId, except ?? 0]);
  }

  async closeByToken(token: string): Promise<void> {
    await this.database.execute('DELETE FROM staff_session WHERE token_hash = ?', [this.tokens.hash(token)]);
  }
}
