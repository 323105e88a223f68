import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { Tokens } from '../../platform/crypto/tokens.js';
import { Database, readJson } from '../../platform/database/index.js';
import {
  CredentialResolver,
  type Grants,
  type MachineActor,
  type MemberActor,
  type StaffActor,
  type VisitorActor,
} from '../../platform/http/index.js';
import { parseApiKey } from './api-key.rules.js';
import { MEMBER_SESSION, STAFF_SESSION, TOUCH_EVERY_MS, extension } from './session.rules.js';

interface SessionRow {
  session_id: number;
  last_seen_at: Date;
  absolute_expires_at: Date;
}

interface MemberRow extends SessionRow {
  openid: string;
  unionid: string | null;
  member_id: number | null;
}

interface StaffRow extends SessionRow {
  staff_id: number;
  name: string;
  must_change_password: number;
  store_id: number | null;
  permissions: unknown;
}

interface KeyRow {
  id: number;
  secret_hash: Buffer;
  name: string;
  permissions: unknown;
  store_ids: unknown;
  last_used_at: Date | null;
}

/**
 * Asks the database on every request, in one statement: whoever is disabled, signed out or given other roles is so
 * from the next request on, on every replica.
 */
@Injectable()
export class DatabaseCredentials extends CredentialResolver {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {
    super();
  }

  async memberByToken(token: string): Promise<MemberActor | VisitorActor | null> {
    const now = this.clock.now();
    const row = await this.database.one<MemberRow>(
      `SELECT id AS session_id, openid, unionid, member_id, last_seen_at, absolute_expires_at
       FROM member_session WHERE token_hash = ? AND expires_at > ?`,
      [this.tokens.hash(token), now],
    );
    if (!row) return null;
    const until = extension(
      MEMBER_SESSION,
      { lastSeenAt: row.last_seen_at, absoluteExpiresAt: row.absolute_expires_at },
      now,
    );
    if (until) {
      await this.database.execute(
        'UPDATE member_session SET last_seen_at = ?, expires_at = ? WHERE id = ? AND last_seen_at < ?',
        [now, until, row.session_id, now],
      );
    }
    const identity = { sessionId: row.session_id, openid: row.openid, unionid: row.unionid };
    return row.member_id === null
      ? { kind: 'visitor', ...identity }
      : { kind: 'member', ...identity, memberId: row.member_id };
  }

  async staffByToken(token: string): Promise<StaffActor | null> {
    const now = this.clock.now();
    const rows = await this.database.query<StaffRow>(
      `SELECT s.id AS session_id, s.last_seen_at, s.absolute_expires_at, a.id AS staff_id, a.name, a.must_change_password,
              held.store_id, role.permissions
       FROM staff_session s
       JOIN staff_account a ON a.id = s.staff_id AND a.active = 1
       LEFT JOIN staff_role held ON held.staff_id = a.id
       LEFT JOIN role ON role.code = held.role_code
       WHERE s.token_hash = ? AND s.expires_at > ?`,
      [this.tokens.hash(token), now],
    );
    const [first] = rows;
    if (!first) return null;
    const until = extension(
      STAFF_SESSION,
      { lastSeenAt: first.last_seen_at, absoluteExpiresAt: first.absolute_expires_at },
      now,
    );
    if (until) {
      await this.database.execute(
        'UPDATE staff_session SET last_seen_at = ?, expires_at = ? WHERE id = ? AND last_seen_at < ?',
        [now, until, first.session_id, now],
      );
    }
    return {
      kind: 'staff',
      sessionId: first.session_id,
      staffId: first.staff_id,
      name: first.name,
      // With a password that somebody else set, a person may sign in and change it, and nothing more.
      grants: first.must_change_password === 1 ? new Map() : grantsOf(rows),
    };
  }

  async machineByKey(key: string): Promise<MachineActor | null> {
    const parsed = parseApiKey(key);
    if (!parsed) return null;
    const row = await this.database.one<KeyRow>(
      'SELECT id, secret_hash, name, permissions, store_ids, last_used_at FROM api_key WHERE id = ? AND active = 1',
      [parsed.id],
    );
    if (!row || !timingSafeEqual(row.secret_hash, this.tokens.hash(parsed.secret))) return null;
    const now = this.clock.now();
    if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() >= TOUCH_EVERY_MS) {
      await this.database.execute('UPDATE api_key SET last_used_at = ? WHERE id = ?', [now, row.id]);
    }
    const permissions = new Set(readJson<Permission[]>(row.permissions));
    return {
      kind: 'machine',
      apiKeyId: row.id,
      name: row.name,
      grants: new Map(readJson<number[]>(row.store_ids).map((storeId) => [storeId, permissions])),
    };
  }
}

function grantsOf(rows: readonly { store_id: number | null; permissions: unknown }[]): Grants {
  const grants = new Map<number | 'chain', Set<Permission>>();
  for (const row of rows) {
    if (row.store_id === null || row.permissions === null) continue;
    const place = row.store_id === 0 ? 'chain' : row.store_id;
    const held = grants.get(place) ?? new Set<Permission>();
    for (const permission of readJson<Permission[]>(row.permissions)) held.add(permission);
    grants.set(place, held);
  }
  return grants;
}
