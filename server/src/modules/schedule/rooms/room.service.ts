import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, IdGenerator, UnitOfWork, meetsDuplicate } from '../../../platform/database/index.js';
import type { StaffAct, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { StoreAccess } from '../people/store-access.js';
import { NamesService } from '../services/names.service.js';
import type { RoomBody, RoomList, ServiceRoom } from './room.dto.js';

interface RoomRow {
  id: number;
  store_id: number;
  kind_id: number;
  name: string;
  seats: number;
  active: number;
}

const SELECT = 'SELECT id, store_id, kind_id, name, seats, active FROM service_room';

/** The rooms of a store. A room that is switched off keeps what is booked in it. */
@Injectable()
export class RoomService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly access: StoreAccess,
    private readonly names: NamesService,
    private readonly audit: AuditFacade,
  ) {}

  async list(actor: StaffActor, storeId: number): Promise<Result<RoomList>> {
    const refusal = await this.access.refusal(actor, 'schedule.manage', storeId);
    if (refusal) return refusal;
    const [rows, kinds] = await Promise.all([
      this.database.query<RoomRow>(`${SELECT} WHERE store_id = ? ORDER BY id`, [storeId]),
      this.names.list('roomKind'),
    ]);
    return ok({ items: rows.map(room), kinds: kinds.items });
  }

  async create(editor: StaffAct, body: RoomBody): Promise<Result<ServiceRoom>> {
    const problem = await this.problemWith(editor, body);
    if (problem) return problem;
    const after = { id: await this.ids.take(), ...body };
    return this.uow.run(async (tx): Promise<Result<ServiceRoom>> => {
      const row = {
        id: after.id,
        store_id: after.storeId,
        kind_id: after.kindId,
        name: after.name,
        seats: after.seats,
        active: after.active,
        created_at: tx.now,
        updated_at: tx.now,
      };
      if (await meetsDuplicate(() => tx.insert('service_room', [row]))) return refuse('SERVICE_NAME_TAKEN');
      const subject = `room:${after.id}`;
      const { storeId } = after;
      await this.audit.record(tx, { ...editor, action: 'schedule.room.create', subject, storeId, after });
      return ok(after);
    });
  }

  async change(editor: StaffAct, id: number, body: RoomBody): Promise<Result<ServiceRoom>> {
    const problem = await this.problemWith(editor, body);
    if (problem) return problem;
    return this.uow.run(async (tx): Promise<Result<ServiceRoom>> => {
      const [before] = await tx.query<RoomRow>(`${SELECT} WHERE id = ? AND store_id = ? FOR UPDATE`, [
        id,
        body.storeId,
      ]);
      if (!before) return refuse('NOT_FOUND');
      const values = [body.kindId, body.name, body.seats, body.active, tx.now, id];
      const update =
        'UPDATE service_room SET kind_id = ?, name = ?, seats = ?, active = ?, updated_at = ? WHERE id = ?';
      if (await meetsDuplicate(() => tx.execute(update, values))) return refuse('SERVICE_NAME_TAKEN');
      const after = { id, ...body };
      const change = { subject: `room:${id}`, storeId: body.storeId, before: room(before), after };
      await this.audit.record(tx, { ...editor, action: 'schedule.room.change', ...change });
      return ok(after);
    });
  }

  private async problemWith({ actor }: StaffAct, body: RoomBody): Promise<Refused | null> {
    const refusal = await this.access.refusal(actor, 'schedule.manage', body.storeId);
    if (refusal) return refusal;
    const kinds = await this.names.known('roomKind', [body.kindId]);
    return kinds.size === 0 ? refuse('SERVICE_REFERENCE_UNKNOWN') : null;
  }
}

function room(row: RoomRow): ServiceRoom {
  const { id, store_id: storeId, kind_id: kindId, name, seats, active } = row;
  return { id, storeId, kindId, name, seats, active: Boolean(active) };
}
