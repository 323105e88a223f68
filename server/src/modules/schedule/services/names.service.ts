import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, IdGenerator, UnitOfWork, inList, meetsDuplicate } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import type { Named, NamedBody, NamedList } from './service.dto.js';

export type NameKind = 'skill' | 'roomKind';

interface NameRow {
  id: number;
  name: string;
  active: number;
}

const SQL = {
  skill: {
    list: 'SELECT id, name, active FROM service_skill ORDER BY id',
    known: 'SELECT id FROM service_skill WHERE id IN (?)',
    lock: 'SELECT id, name, active FROM service_skill WHERE id = ? FOR UPDATE',
    insert: 'INSERT INTO service_skill (id, name, active, created_at, updated_at) VALUES (?)',
    update: 'UPDATE service_skill SET name = ?, active = ?, updated_at = ? WHERE id = ?',
  },
  roomKind: {
    list: 'SELECT id, name, active FROM room_kind ORDER BY id',
    known: 'SELECT id FROM room_kind WHERE id IN (?)',
    lock: 'SELECT id, name, active FROM room_kind WHERE id = ? FOR UPDATE',
    insert: 'INSERT INTO room_kind (id, name, active, created_at, updated_at) VALUES (?)',
    update: 'UPDATE room_kind SET name = ?, active = ?, updated_at = ? WHERE id = ?',
  },
} as const;

/** The words in which services say what they need: skills of people, kinds of rooms. */
@Injectable()
export class NamesService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
  ) {}

  async list(kind: NameKind): Promise<NamedList> {
    return { items: (await this.database.query<NameRow>(SQL[kind].list)).map(named) };
  }

  async known(kind: NameKind, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.query<{ id: number }>(SQL[kind].known, [inList(ids)]);
    return new Set(rows.map(({ id }) => id));
  }

  async create(editor: StaffAct, kind: NameKind, body: NamedBody): Promise<Result<Named>> {
    const after = { id: await this.ids.take(), name: body.name, active: body.active };
    return this.uow.run(async (tx) => {
      const values = [after.id, after.name, after.active, tx.now, tx.now];
      if (await meetsDuplicate(() => tx.execute(SQL[kind].insert, [values]))) return refuse('SERVICE_NAME_TAKEN');
      await this.audit.record(tx, {
        ...editor,
        action: `schedule.${kind}.create`,
        subject: `${kind}:${after.id}`,
        after,
      });
      return ok(after);
    });
  }

  async change(editor: StaffAct, kind: NameKind, id: number, body: NamedBody): Promise<Result<Named>> {
    return this.uow.run(async (tx) => {
      const [row] = await tx.query<NameRow>(SQL[kind].lock, [id]);
      if (!row) return refuse('NOT_FOUND');
      const after = { id, name: body.name, active: body.active };
      const values = [after.name, after.active, tx.now, id];
      if (await meetsDuplicate(() => tx.execute(SQL[kind].update, values))) return refuse('SERVICE_NAME_TAKEN');
      const change = { before: named(row), after };
      await this.audit.record(tx, {
        ...editor,
        action: `schedule.${kind}.change`,
        subject: `${kind}:${id}`,
        ...change,
      });
      return ok(after);
    });
  }
}

function named({ id, name, active }: NameRow): Named {
  return { id, name, active: Boolean(active) };
}
