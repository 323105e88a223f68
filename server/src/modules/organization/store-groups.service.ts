import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationSnapshot } from './organization-snapshot.js';
import type { StoreGroupInfo } from './organization.types.js';
import type { StoreGroupChange, StoreGroupInput, StoreGroupView } from './store-group.dto.js';
import { groupPath, placementProblem } from './store-tree.rules.js';

interface GroupRow {
  id: number;
  name: string;
  parent_id: number | null;
  store_count: number;
  created_at: Date;
  updated_at: Date;
}

const SELECT = `SELECT g.id, g.name, g.parent_id, g.created_at, g.updated_at,
    (SELECT COUNT(*) FROM store s WHERE s.group_id = g.id) AS store_count
  FROM store_group g`;

@Injectable()
export class StoreGroupsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
    private readonly snapshot: OrganizationSnapshot,
  ) {}

  async list(): Promise<StoreGroupView[]> {
    return (await this.database.query<GroupRow>(`${SELECT} ORDER BY g.id`)).map(viewOf);
  }

  async one(id: number): Promise<Result<StoreGroupView>> {
    const row = await this.database.one<GroupRow>(`${SELECT} WHERE g.id = ?`, [id]);
    return row ? ok(viewOf(row)) : refuse('NOT_FOUND');
  }

  async create(actor: StaffActor, request: RequestInfo, input: StoreGroupInput): Promise<Result<StoreGroupView>> {
    const id = await this.ids.take();
    const created = await this.uow.run(async (tx): Promise<Result<number>> => {
      const groups = await lockTree(tx);
      const placed = await place(tx, groups, null, input.parentId);
      if (!placed.ok) return placed;
      await tx.insert('store_group', [
        { id, name: input.name, parent_id: input.parentId, version: 0, created_at: tx.now, updated_at: tx.now },
      ]);
      const action = 'organization.store_group.create';
      await this.audit.record(tx, { actor, request, action, subject: `store_group:${id}`, after: input });
      return ok(id);
    });
    return this.answer(created);
  }

  async update(
    actor: StaffActor,
    request: RequestInfo,
    id: number,
    change: StoreGroupChange,
  ): Promise<Result<StoreGroupView>> {
    const updated = await this.uow.run(async (tx): Promise<Result<number>> => {
      const groups = await lockTree(tx);
      const group = groups.get(id);
      if (!group) return refuse('NOT_FOUND');
      const before: StoreGroupInput = { name: group.name, parentId: group.parentId };
      const after: StoreGroupInput = { ...before, ...change };
      if (after.parentId !== before.parentId) {
        const placed = await place(tx, groups, id, after.parentId);
        if (!placed.ok) return placed;
      }
      await tx.execute(
        'UPDATE store_group SET name = ?, parent_id = ?, version = version + 1, updated_at = ? WHERE id = ?',
        [after.name, after.parentId, tx.now, id],
      );
      const action = 'organization.store_group.update';
      await this.audit.record(tx, { actor, request, action, subject: `store_group:${id}`, before, after });
      return ok(id);
    });
    return this.answer(updated);
  }

  private answer(written: Result<number>): Promise<Result<StoreGroupView>> | Result<StoreGroupView> {
    if (!written.ok) return written;
    this.snapshot.forget();
    return this.one(written.value);
  }
}

async function lockTree(tx: Transaction): Promise<Map<number, StoreGroupInfo>> {
  const rows = await tx.query<GroupRow>('SELECT id, name, parent_id FROM store_group ORDER BY id FOR UPDATE');
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, parentId: row.parent_id }]));
}

/**
 * Checks the place and writes every group above it. Two moves that would close a circle together each write a group
 * the other one moves, so they collide on any node: row locks alone are one node's business.
 */
async function place(
  tx: Transaction,
  groups: ReadonlyMap<number, StoreGroupInfo>,
  id: number | null,
  parentId: number | null,
): Promise<Result<null>> {
  const problem = placementProblem(groups, id, parentId);
  if (problem === 'unknown') return refuse('REFERENCE_UNKNOWN', { field: 'parentId' });
  if (problem) return refuse('STORE_GROUP_PLACEMENT', { problem });
  const path = groupPath(groups, parentId);
  if (path.length > 0) await tx.execute('UPDATE store_group SET version = version + 1 WHERE id IN (?)', [path]);
  return ok(null);
}

function viewOf(row: GroupRow): StoreGroupView {
  return {
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    storeCount: row.store_count,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
