import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/index.js';
import { type Page, type StaffActor, cursorId, holdsAt, pageOf } from '../../../platform/http/index.js';
import { AuthFacade, type StaffInfo } from '../../auth/index.js';
import { Conflicts } from '../claims/conflicts.js';
import { StoreAccess } from '../people/store-access.js';
import type { BookingConflict } from '../schedule.dto.js';
import type { Leave, LeaveQuery } from './leave.dto.js';
import { type LeaveData, LeaveStore } from './leave.store.js';

/** Leave as it is shown: with names, and with the bookings it hits. */
@Injectable()
export class LeaveViews {
  constructor(
    private readonly database: Database,
    private readonly leaves: LeaveStore,
    private readonly conflicts: Conflicts,
    private readonly access: StoreAccess,
    private readonly auth: AuthFacade,
    private readonly clock: Clock,
  ) {}

  /** Everybody's for who plans the shifts, one's own for everybody else. */
  async list(actor: StaffActor, query: LeaveQuery): Promise<Result<Page<Leave>>> {
    const { storeId, state = null, limit } = query;
    const refusal = await this.access.refusal(actor, 'booking.read', storeId);
    if (refusal) return refusal;
    const staffId = holdsAt(actor, 'schedule.manage', storeId) ? null : actor.staffId;
    const rows = await this.leaves.page({ storeId, staffId, state, beforeId: cursorId(query), limit: limit + 1 });
    const page = pageOf(rows, limit, (leave) => leave);
    return ok({ items: await this.show(actor, page.items), nextCursor: page.nextCursor });
  }

  async one(actor: StaffActor, leave: LeaveData): Promise<Leave> {
    return (await this.show(actor, [leave]))[0] as Leave;
  }

  private async show(actor: StaffActor, leaves: readonly LeaveData[]): Promise<Leave[]> {
    const now = this.clock.now();
    const live = leaves.filter(({ state, endsAt }) => (state === 'requested' || state === 'approved') && endsAt > now);
    const ids = leaves.flatMap(({ staffId, decidedBy }) => (decidedBy === null ? [staffId] : [staffId, decidedBy]));
    const [people, conflicts] = await Promise.all([
      this.auth.staffByIds(ids),
      this.conflicts.ofAbsences(this.database, live, now),
    ]);
    return leaves.map((leave) => view(actor, leave, people, conflicts.get(leave.id) ?? []));
  }
}

function view(
  actor: StaffActor,
  leave: LeaveData,
  people: ReadonlyMap<number, StaffInfo>,
  conflicts: BookingConflict[],
): Leave {
  const mine = leave.staffId === actor.staffId;
  const { id, storeId, staffId, kind, reason, state, decidedBy, decisionNote } = leave;
  return {
    ...{ id, storeId, staffId, kind, reason, state, decisionNote, mine, conflicts },
    staffName: people.get(staffId)?.name ?? '',
    startsAt: leave.startsAt.toISOString(),
    endsAt: leave.endsAt.toISOString(),
    decidedByName: decidedBy === null ? null : (people.get(decidedBy)?.name ?? ''),
    decidable: state === 'requested' && !mine && holdsAt(actor, 'schedule.manage', storeId),
  };
}
