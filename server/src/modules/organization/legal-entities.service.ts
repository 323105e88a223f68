import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { Database, IdGenerator, type Transaction, UnitOfWork, meetsDuplicate } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { LegalEntityChange, LegalEntityInput, LegalEntityView } from './legal-entity.dto.js';
import { OrganizationSnapshot } from './organization-snapshot.js';

interface EntityRow {
  id: number;
  name: string;
  credit_code: string | null;
  active: number;
  store_count: number;
  created_at: Date;
  updated_at: Date;
}

const SELECT = `SELECT e.id, e.name, e.credit_code, e.active, e.created_at, e.updated_at,
    (SELECT COUNT(*) FROM store s WHERE s.legal_entity_id = e.id) AS store_count
  FROM legal_entity e`;

@Injectable()
export class LegalEntitiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
    private readonly snapshot: OrganizationSnapshot,
  ) {}

  async list(): Promise<LegalEntityView[]> {
    return (await this.database.query<EntityRow>(`${SELECT} ORDER BY e.id`)).map(viewOf);
  }

  async one(id: number): Promise<Result<LegalEntityView>> {
    const row = await this.database.one<EntityRow>(`${SELECT} WHERE e.id = ?`, [id]);
    return row ? ok(viewOf(row)) : refuse('NOT_FOUND');
  }

  async create(actor: StaffActor, request: RequestInfo, input: LegalEntityInput): Promise<Result<LegalEntityView>> {
    const id = await this.ids.take();
    const created = await this.uow.run(async (tx): Promise<Result<number>> => {
      const taken = await meetsDuplicate(() =>
        tx.insert('legal_entity', [{ id, ...columnsOf(input), created_at: tx.now, updated_at: tx.now }]),
      );
      if (taken) return refuse('CODE_TAKEN', { field: 'creditCode' });
      const action = 'organization.legal_entity.create';
      await this.audit.record(tx, { actor, request, action, subject: `legal_entity:${id}`, after: input });
      return ok(id);
    });
    return this.answer(created);
  }

  async update(
    actor: StaffActor,
    request: RequestInfo,
    id: number,
    change: LegalEntityChange,
  ): Promise<Result<LegalEntityView>> {
    const updated = await this.uow.run(async (tx): Promise<Result<number>> => {
      const before = await this.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      const after = { ...before, ...change };
      const columns = columnsOf(after);
      const taken = await meetsDuplicate(() =>
        tx.execute('UPDATE legal_entity SET name = ?, credit_code = ?, active = ?, updated_at = ? WHERE id = ?', [
          columns.name,
          columns.credit_code,
          columns.active,
          tx.now,
          id,
        ]),
      );
      if (taken) return refuse('CODE_TAKEN', { field: 'creditCode' });
      const action = 'organization.legal_entity.update';
      await this.audit.record(tx, { actor, request, action, subject: `legal_entity:${id}`, before, after });
      return ok(id);
    });
    return this.answer(updated);
  }

  private async lock(tx: Transaction, id: number): Promise<LegalEntityInput | null> {
    const [row] = await tx.query<EntityRow>(
      'SELECT name, credit_code, active FROM legal_entity WHERE id = ? FOR UPDATE',
      [id],
    );
    return row ? { name: row.name, creditCode: row.credit_code, active: row.active === 1 } : null;
  }

  private answer(written: Result<number>): Promise<Result<LegalEntityView>> | Result<LegalEntityView> {
    if (!written.ok) return written;
    this.snapshot.forget();
    return this.one(written.value);
  }
}

function columnsOf(input: LegalEntityInput): { name: string; credit_code: string | null; active: boolean } {
  return { name: input.name, credit_code: input.creditCode, active: input.active };
}

function viewOf(row: EntityRow): LegalEntityView {
  return {
    id: row.id,
    name: row.name,
    creditCode: row.credit_code,
    active: row.active === 1,
    storeCount: row.store_count,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
