import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type Row,
  type SqlParam,
  type Transaction,
  UnitOfWork,
  isAscii,
  likePrefix,
  meetsDuplicate,
} from '../../platform/database/index.js';
import { type Page, type RequestInfo, type StaffActor, cursorId, pageOf } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { openingProblems } from './opening-hours.rules.js';
import { OrganizationSnapshot } from './organization-snapshot.js';
import { type StoreRow, storeInfo } from './store-row.js';
import type { StoreChange, StoreInput, StoreListQuery, StoreView } from './store.dto.js';

interface StoreViewRow extends StoreRow {
  legal_entity_name: string;
  group_name: string | null;
  created_at: Date;
  updated_at: Date;
}

const SELECT = `SELECT s.*, e.name AS legal_entity_name, g.name AS group_name
  FROM store s JOIN legal_entity e ON e.id = s.legal_entity_id LEFT JOIN store_group g ON g.id = s.group_id`;

/** Stores as headquarters keeps them. */
@Injectable()
export class StoresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
    private readonly snapshot: OrganizationSnapshot,
  ) {}

  async list(query: StoreListQuery): Promise<Page<StoreView>> {
    const params: SqlParam[] = [cursorId(query)];
    let where = 's.id < ?';
    if (query.q) {
      const prefix = likePrefix(query.q);
      where += ` AND (s.name LIKE ? OR s.city LIKE ?${isAscii(query.q) ? ' OR s.code LIKE ?' : ''})`;
      params.push(prefix, prefix);
      if (isAscii(query.q)) params.push(prefix.toUpperCase());
    }
    const rows = await this.database.query<StoreViewRow>(`${SELECT} WHERE ${where} ORDER BY s.id DESC LIMIT ?`, [
      ...params,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, viewOf);
  }

  async one(id: number): Promise<Result<StoreView>> {
    const row = await this.database.one<StoreViewRow>(`${SELECT} WHERE s.id = ?`, [id]);
    return row ? ok(viewOf(row)) : refuse('STORE_NOT_FOUND');
  }

  async create(actor: StaffActor, request: RequestInfo, input: StoreInput): Promise<Result<StoreView>> {
    const id = await this.ids.take();
    const created = await this.uow.run(async (tx): Promise<Result<number>> => {
      const fit = await check(tx, input, null);
      if (!fit.ok) return fit;
      const row = { id, ...columnsOf(input), created_at: tx.now, updated_at: tx.now };
      if (await meetsDuplicate(() => tx.insert('store', [row]))) return refuse('CODE_TAKEN', { field: 'code' });
      const action = 'organization.store.create';
      await this.audit.record(tx, { actor, request, action, subject: `store:${id}`, storeId: id, after: input });
      return ok(id);
    });
    return this.answer(created);
  }

  async update(actor: StaffActor, request: RequestInfo, id: number, change: StoreChange): Promise<Result<StoreView>> {
    const updated = await this.uow.run(async (tx): Promise<Result<number>> => {
      const [row] = await tx.query<StoreRow>('SELECT * FROM store WHERE id = ? FOR UPDATE', [id]);
      if (!row) return refuse('STORE_NOT_FOUND');
      const before = inputOf(row);
      const after: StoreInput = { ...before, ...change };
      const fit = await check(tx, after, before);
      if (!fit.ok) return fit;
      const columns = { ...columnsOf(after), updated_at: tx.now };
      const assignments = Object.keys(columns).map((column) => `${column} = ?`);
      const sql = `UPDATE store SET ${assignments.join(', ')} WHERE id = ?`;
      const taken = await meetsDuplicate(() => tx.execute(sql, [...Object.values(columns), id]));
      if (taken) return refuse('CODE_TAKEN', { field: 'code' });
      const action = 'organization.store.update';
      await this.audit.record(tx, { actor, request, action, subject: `store:${id}`, storeId: id, before, after });
      return ok(id);
    });
    return this.answer(updated);
  }

  private answer(written: Result<number>): Promise<Result<StoreView>> | Result<StoreView> {
    if (!written.ok) return written;
    this.snapshot.forget();
    return this.one(written.value);
  }
}

/** A store may stay with an entity that has been retired since, but not come to it anew. */
async function check(tx: Transaction, store: StoreInput, before: StoreInput | null): Promise<Result<null>> {
  const problems = openingProblems(store.weeklyHours);
  if (problems.length > 0) return refuse('OPENING_HOURS_INVALID', { problems });
  if ((store.latitude === null) !== (store.longitude === null)) {
    return refuseField('latitude', '经度与纬度需要同时填写');
  }
  if (store.legalEntityId !== before?.legalEntityId) {
    const found = await tx.query('SELECT id FROM legal_entity WHERE id = ? AND active = 1', [store.legalEntityId]);
    if (found.length === 0) return refuse('REFERENCE_UNKNOWN', { field: 'legalEntityId' });
  }
  if (store.groupId !== null && store.groupId !== before?.groupId) {
    const found = await tx.query('SELECT id FROM store_group WHERE id = ?', [store.groupId]);
    if (found.length === 0) return refuse('REFERENCE_UNKNOWN', { field: 'groupId' });
  }
  return ok(null);
}

function columnsOf(store: StoreInput): Row {
  return {
    code: store.code,
    name: store.name,
    city: store.city,
    address: store.address,
    phone: store.phone,
    opening_hours: store.openingHours,
    weekly_hours: JSON.stringify(store.weeklyHours),
    latitude: store.latitude,
    longitude: store.longitude,
    kind: store.kind,
    legal_entity_id: store.legalEntityId,
    group_id: store.groupId,
    active: store.active,
  };
}

function inputOf(row: StoreRow): StoreInput {
  const { id: _id, weeklyHours, ...store } = storeInfo(row);
  return { ...store, weeklyHours: [...weeklyHours] };
}

function viewOf(row: StoreViewRow): StoreView {
  return {
    id: row.id,
    ...inputOf(row),
    legalEntityName: row.legal_entity_name,
    groupName: row.group_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
