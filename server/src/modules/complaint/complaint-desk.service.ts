import { Injectable } from '@nestjs/common';
import { type Result, ok, unwrap } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { StaffAct, StaffActor } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { ComplaintHands } from './complaint-hands.js';
import type { Said } from './complaint-member.service.js';
import { ComplaintNewsDesk } from './complaint-news.js';
import { type Line, ComplaintTimeline } from './complaint-timeline.js';
import { COMPLAINT_CLOSED, COMPLAINT_REPLIED } from './complaint.events.js';
import type { ComplaintAct } from './complaint.rules.js';
import type { Resolution } from './complaint.types.js';

/** What people in stores and at headquarters do with a complaint. */
@Injectable()
export class ComplaintDesk {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly hands: ComplaintHands,
    private readonly timeline: ComplaintTimeline,
    private readonly news: ComplaintNewsDesk,
  ) {}

  take({ actor }: StaffAct, id: number): Promise<Result<number>> {
    return this.act(actor, id, { kind: 'take', staffId: actor.staffId }, { kind: 'taken' });
  }

  reply(command: IdempotentCommand, { actor }: StaffAct, id: number, said: Said): Promise<Result<number>> {
    return this.idempotency.run(command, async (tx) => {
      const act = { kind: 'reply', staffId: actor.staffId } as const;
      const done = await this.hands.apply(tx, actor, id, act);
      if (!done.ok) return done;
      const entry = await this.timeline.write(tx, actor, id, { kind: 'staff_reply', ...said });
      if (!entry.ok) return entry;
      tx.emit(await this.news.of(COMPLAINT_REPLIED, done.value, { entryId: entry.value }));
      return ok(id);
    });
  }

  note({ actor }: StaffAct, id: number, said: Said): Promise<Result<number>> {
    return this.act(actor, id, { kind: 'note' }, { kind: 'note', ...said });
  }

  assign({ actor, request }: StaffAct, id: number, staffId: number): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const colleague = await this.hands.colleague(actor, id, staffId);
      if (!colleague.ok) return colleague;
      const done = await this.hands.apply(tx, actor, id, { kind: 'assign', staffId });
      if (!done.ok) return done;
      await this.timeline.write(tx, actor, id, { kind: 'assigned', facts: { staffName: colleague.value.name } });
      await this.hands.record(tx, { actor, request }, 'complaint.assign', done.value, { staffId });
      return ok(id);
    });
  }

  /** To another store, or up to headquarters with null. */
  move({ actor, request }: StaffAct, id: number, to: number | null, words: string): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const place = await this.hands.placeFor(actor, id, to);
      if (!place.ok) return place;
      const done = await this.hands.apply(tx, actor, id, { kind: 'move', to: place.value });
      if (!done.ok) return done;
      const line: Line = { kind: 'moved', words, facts: { storeName: place.value.name } };
      await this.timeline.write(tx, actor, id, line);
      const { handler, storeId } = place.value;
      await this.hands.record(tx, { actor, request }, 'complaint.move', done.value, { handler, storeId });
      return ok(id);
    });
  }

  close(
    { actor, request }: StaffAct,
    id: number,
    { resolution, words }: { resolution: Resolution; words: string },
  ): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const done = await this.hands.apply(tx, actor, id, { kind: 'close', resolution }, { open_key: null });
      if (!done.ok) return done;
      await this.timeline.write(tx, actor, id, { kind: 'closed', words, facts: { resolution } });
      await this.hands.record(tx, { actor, request }, 'complaint.close', done.value, { resolution });
      tx.emit(await this.news.of(COMPLAINT_CLOSED, done.value, { resolution, reopened: done.value.reopened }));
      return ok(id);
    });
  }

  private act(actor: StaffActor, id: number, act: ComplaintAct, line: Line): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const done = await this.hands.apply(tx, actor, id, act);
      if (!done.ok) return done;
      // Thrown, not answered: nothing is done when its pictures are gone.
      unwrap(await this.timeline.write(tx, actor, id, line));
      return ok(id);
    });
  }
}
