import { Injectable } from '@nestjs/common';
import type { Permission } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Tokens } from '../../platform/crypto/tokens.js';
import { Database, IdGenerator, type Transaction, UnitOfWork, readJson } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { formatApiKey } from './api-key.rules.js';
import type { ApiKeyCreate, ApiKeyCreated, ApiKeyView } from './api-keys.dto.js';
import { StaffDesk } from './staff-desk.js';

interface KeyRow {
  id: number;
  name: string;
  permissions: unknown;
  store_ids: unknown;
  active: number;
  last_used_at: Date | null;
  created_at: Date;
  revoked_at: Date | null;
}

const SELECT = `SELECT id, name, permissions, store_ids, active, last_used_at, created_at, revoked_at
  FROM api_key`;

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly tokens: Tokens,
    private readonly desk: StaffDesk,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<ApiKeyView[]> {
    return (await this.database.query<KeyRow>(`${SELECT} ORDER BY id DESC`)).map(viewOf);
  }

  /** The key itself leaves here once; what stays is its id and a keyed hash of its secret. */
  async create(actor: StaffActor, request: RequestInfo, input: ApiKeyCreate): Promise<Result<ApiKeyCreated>> {
    const id = await this.ids.take();
    const secret = this.tokens.create();
    const allowed = await this.desk.mayEmpower(actor, input.permissions, input.storeIds);
    if (!allowed.ok) return allowed;
    const { name, permissions, storeIds } = input;
    return this.uow.run(async (tx): Promise<Result<ApiKeyCreated>> => {
      await tx.insert('api_key', [
        {
          id,
          secret_hash: this.tokens.hash(secret),
          name,
          permissions: JSON.stringify(permissions),
          store_ids: JSON.stringify(storeIds),
          active: true,
          last_used_at: null,
          created_at: tx.now,
          revoked_at: null,
        },
      ]);
      const after = { name, permissions, storeIds };
      await this.audit.record(tx, { actor, request, action: 'auth.api_key.create', subject: `api_key:${id}`, after });
      const [row] = await tx.query<KeyRow>(`${SELECT} WHERE id = ?`, [id]);
      return ok({ ...viewOf(row as KeyRow), key: formatApiKey({ id, secret }) });
    });
  }

  /** For good: whoever needs one again gets another. Revoking twice is fine. */
  revoke(actor: StaffActor, request: RequestInfo, id: number): Promise<Result<null>> {
    return this.uow.run(async (tx): Promise<Result<null>> => {
      const { affectedRows } = await tx.execute(
        'UPDATE api_key SET active = 0, revoked_at = ? WHERE id = ? AND active = 1',
        [tx.now, id],
      );
      if (affectedRows === 0) return (await exists(tx, id)) ? ok(null) : refuse('NOT_FOUND');
      await this.audit.record(tx, { actor, request, action: 'auth.api_key.revoke', subject: `api_key:${id}` });
      return ok(null);
    });
  }
}

async function exists(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.query('SELECT id FROM api_key WHERE id = ?', [id])).length > 0;
}

function viewOf(row: KeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    hint: `gk_${row.id}`,
    permissions: readJson<Permission[]>(row.permissions),
    storeIds: readJson<number[]>(row.store_ids),
    active: row.active === 1,
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  };
}
