import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type StaffAct, type StaffActor, holdsAt } from '../../../platform/http/index.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { AuditFacade } from '../../audit/index.js';
import { daysOf } from '../claims/conflicts.js';
import { takeTurns } from '../claims/turnstile.js';
import { StoreAccess } from '../people/store-access.js';
import { type LeaveDecided, leaveDecided } from '../schedule.events.js';
import { StoreTeam } from '../people/store-team.js';
import type { LeaveBody, LeaveDecisionBody } from './leave.dto.js';
import { type LeaveData, LeaveStore } from './leave.store.js';

const LONGEST_MS = 60 * 86_400_000;

/** Leave is asked for by whoever needs it and allowed by whoever plans the store's shifts, never by oneself. */
@Injectable()
export class LeaveService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly leaves: LeaveStore,
    private readonly team: StoreTeam,
    private readonly access: StoreAccess,
    private readonly audit: AuditFacade,
  ) {}

  async request(editor: StaffAct, body: LeaveBody): Promise<Result<LeaveData>> {
    const staffId = body.staffId ?? editor.actor.staffId;
    const refusal =
      staffId === editor.actor.staffId
        ? await this.access.refusal(editor.actor, 'booking.read', body.storeId)
        : await this.team.refusalFor(editor.actor, body.storeId, staffId);
    if (refusal) return refusal;
    const startsAt = new Date(body.startsAt);
    const endsAt = new Date(body.endsAt);
    const length = endsAt.getTime() - startsAt.getTime();
    if (!(length > 0 && length <= LONGEST_MS)) return refuse('LEAVE_TIME_INVALID');
    const leave: LeaveData = {
      ...{ id: await this.ids.take(), staffId, storeId: body.storeId, kind: body.kind, startsAt, endsAt },
      ...{ reason: body.reason, state: 'requested', decidedBy: null, decisionNote: null },
    };
    return this.uow.run(async (tx): Promise<Result<LeaveData>> => {
      if (endsAt <= tx.now) return refuse('LEAVE_TIME_INVALID');
      // Two requests for the same days come one after the other, so that the second one sees the first.
      await this.enter(tx, leave);
      if (await this.leaves.overlaps(tx, leave)) return refuse('LEAVE_OVERLAPS');
      await this.leaves.insert(tx, leave);
      await this.record(tx, editor, 'schedule.leave.request', leave);
      return ok(leave);
    });
  }

  async decide(editor: StaffAct, id: number, { approve, note }: LeaveDecisionBody): Promise<Result<LeaveData>> {
    return this.uow.run(async (tx): Promise<Result<LeaveData>> => {
      const leave = await this.leaves.find(tx, id);
      if (!leave || !holdsAt(editor.actor, 'schedule.manage', leave.storeId)) return refuse('LEAVE_NOT_FOUND');
      if (leave.staffId === editor.actor.staffId) return refuse('LEAVE_OWN');
      // Behind the turnstile: a booking made meanwhile is among the conflicts, or is refused.
      await this.enter(tx, leave);
      const state = approve ? 'approved' : 'rejected';
      const to = { state, decidedBy: editor.actor.staffId, note: note ?? null } as const;
      if (!(await this.leaves.move(tx, id, ['requested'], to))) return refuse('LEAVE_STATE_CONFLICT');
      const after: LeaveData = { ...leave, state, decidedBy: to.decidedBy, decisionNote: to.note };
      await this.record(tx, editor, approve ? 'schedule.leave.approve' : 'schedule.leave.reject', after);
      tx.emit(decided(after, state));
      return ok(after);
    });
  }

  /** By the person, or by whoever plans the shifts. What has begun can be cut short this way, not what is over. */
  async cancel(editor: StaffAct, id: number): Promise<Result<LeaveData>> {
    return this.uow.run(async (tx): Promise<Result<LeaveData>> => {
      const leave = await this.leaves.find(tx, id);
      if (!leave || !mayCancel(editor.actor, leave)) return refuse('LEAVE_NOT_FOUND');
      if (leave.endsAt <= tx.now) return refuse('LEAVE_STATE_CONFLICT');
      const to = { state: 'cancelled', decidedBy: editor.actor.staffId, note: leave.decisionNote } as const;
      if (!(await this.leaves.move(tx, id, ['requested', 'approved'], to))) return refuse('LEAVE_STATE_CONFLICT');
      const after: LeaveData = { ...leave, state: 'cancelled', decidedBy: to.decidedBy };
      await this.record(tx, editor, 'schedule.leave.cancel', after);
      if (leave.staffId !== editor.actor.staffId) tx.emit(decided(after, 'cancelled'));
      return ok(after);
    });
  }

  private async enter(tx: Transaction, leave: LeaveData): Promise<void> {
    const stores = new Set([leave.storeId, ...(await this.leaves.storesOf(tx, leave.staffId))]);
    await takeTurns(
      tx,
      [...stores].flatMap((storeId) => daysOf(leave).map((day) => ({ storeId, day }))),
    );
  }

  private record(tx: Transaction, editor: StaffAct, action: string, leave: LeaveData): Promise<void> {
    const { id, storeId, staffId, kind, state, startsAt, endsAt } = leave;
    const after = { staffId, kind, state, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return this.audit.record(tx, { ...editor, action, subject: `leave:${id}`, storeId, after });
  }
}

function decided(leave: LeaveData, state: LeaveDecided['state']): DomainEvent {
  const { id: leaveId, staffId, storeId, kind, startsAt, endsAt, decisionNote: note } = leave;
  const when = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return leaveDecided({ leaveId, staffId, storeId, kind, state, note, ...when });
}

function mayCancel(actor: StaffActor, leave: LeaveData): boolean {
  const own = leave.staffId === actor.staffId && holdsAt(actor, 'booking.read', leave.storeId);
  return own || holdsAt(actor, 'schedule.manage', leave.storeId);
}
