import { Injectable } from '@nestjs/common';
import { Tokens } from '../../platform/crypto/tokens.js';
import { Database, IdGenerator, type Transaction } from '../../platform/database/index.js';
import type { MemberIdentity, OpenedSession } from './auth.types.js';
import { MEMBER_SESSION, newSession } from './session.rules.js';

@Injectable()
export class MemberSessions {
  constructor(
    private readonly ids: IdGenerator,
    private readonly tokens: Tokens,
    private readonly database: Database,
  ) {}

  async open(tx: Transaction, identity: MemberIdentity): Promise<OpenedSession> {
    const token = this.tokens.create();
    const { expiresAt, absoluteExpiresAt } = newSession(MEMBER_SESSION, tx.now);
    await tx.insert('member_session', [
      {
        id: await this.ids.take(),
        token_hash: this.tokens.hash(token),
        openid: identity.openid,
        unionid: identity.unionid,
        member_id: identity.memberId,
        created_at: tx.now,
        last_seen_at: tx.now,
        expires_at: expiresAt,
        absolute_expires_at: absoluteExpiresAt,
      },
    ]);
    return { token, expiresAt };
  }

  async bind(tx: Transaction, openid: string, memberId: number): Promise<void> {
    await tx.execute('UPDATE member_session SET member_id = ? WHERE openid = ?', [memberId, openid]);
  }

  async closeAllOf(tx: Transaction, memberId: number): Promise<void> {
    await tx.execute('DELETE FROM member_session WHERE member_id = ?', [memberId]);
  }

  async closeByToken(token: string): Promise<void> {
    await this.database.execute('DELETE FROM member_session WHERE token_hash = ?', [this.tokens.hash(token)]);
  }
}
