import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import type { MemberActor, StaffActor } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import type { Category } from './complaint-categories.js';
import { ComplaintDoor, type WantedComplaint, type CheckedComplaint } from './complaint-door.js';
import { ComplaintPromises } from './complaint-terms.js';
import { ComplaintTimeline } from './complaint-timeline.js';
import { COMPLAINT_OPENED, complaintEvent } from './complaint.events.js';
import { type ComplaintFacts, deadline, handlerOf, openKey } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore } from './complaint.store.js';

const SUMMARY = 60;

/** Takes a complaint in. About something that is being complained about already it becomes a further word there. */
@Injectable()
export class ComplaintOpening {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ids: IdGenerator,
    private readonly door: ComplaintDoor,
    private readonly promises: ComplaintPromises,
    private readonly store: ComplaintStore,
    private readonly timeline: ComplaintTimeline,
  ) {}

  async open(
    command: IdempotentCommand,
    actor: MemberActor | StaffActor,
    wanted: WantedComplaint,
  ): Promise<Result<number>> {
    const checked = await this.door.check(wanted);
    if (!checked.ok) return checked;
    return this.idempotency.run(command, (tx) => this.openIn(tx, actor, checked.value));
  }

  /** For the demo chain too, which knows what it does. */
  async openIn(tx: Transaction, actor: MemberActor | StaffActor, wanted: CheckedComplaint): Promise<Result<number>> {
    const key = openKey(wanted.memberId, wanted.subject);
    const existing = key === null ? null : await this.store.openWith(tx, key);
    if (existing) return this.addTo(tx, actor, existing, wanted);
    const perDay = actor.kind === 'member' ? await this.door.perDay() : null;
    const { memberId } = wanted;
    if (perDay !== null && !(await this.store.takeFromQuota(tx, memberId, businessDate(tx.now), perDay))) {
      return refuse('COMPLAINT_DAILY_LIMIT', { perDay });
    }
    return this.addNew(tx, actor, wanted, key);
  }

  private async addTo(
    tx: Transaction,
    actor: MemberActor | StaffActor,
    complaint: StoredComplaint,
    { words, mediaIds }: CheckedComplaint,
  ): Promise<Result<number>> {
    const written = await this.timeline.memberWords(tx, actor, complaint, { words, mediaIds });
    return written.ok ? ok(complaint.id) : written;
  }

  private async addNew(
    tx: Transaction,
    actor: MemberActor | StaffActor,
    wanted: CheckedComplaint,
    key: string | null,
  ): Promise<Result<number>> {
    const id = await this.ids.take();
    const facts = await this.factsOf(wanted.category, wanted.storeId, tx.now);
    await this.store.add(tx, rowOf(id, key, actor, wanted, facts, tx.now));
    const opened = await this.timeline.write(tx, actor, id, {
      kind: 'opened',
      words: wanted.words,
      mediaIds: wanted.mediaIds,
    });
    if (!opened.ok) return opened;
    const { memberId, storeId, category } = wanted;
    tx.emit(
      complaintEvent(COMPLAINT_OPENED, {
        complaintId: id,
        memberId,
        storeId,
        handler: facts.handler,
        assigneeId: null,
        categoryName: category.name,
        source: actor.kind,
        dueAt: facts.dueAt.toISOString(),
      }),
    );
    return ok(id);
  }

  private async factsOf(
    category: Category,
    storeId: number | null,
    now: Date,
  ): Promise<Pick<ComplaintFacts, 'handler'> & { dueAt: Date }> {
    const hours = category.replyHours ?? (await this.promises.replyHours(storeId));
    return { handler: handlerOf(category.goesTo, storeId), dueAt: deadline(now, hours) };
  }
}

function rowOf(
  id: number,
  key: string | null,
  actor: MemberActor | StaffActor,
  { memberId, category, storeId, subject, words }: CheckedComplaint,
  { handler, dueAt }: { handler: ComplaintFacts['handler']; dueAt: Date },
  now: Date,
) {
  return {
    id,
    member_id: memberId,
    category_id: category.id,
    store_id: storeId,
    handler,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    subject_label: subject?.label ?? null,
    open_key: key,
    state: 'open',
    source: actor.kind,
    summary: [...words.replace(/\s+/g, ' ').trim()].slice(0, SUMMARY).join(''),
    opened_at: now,
    due_at: dueAt,
    updated_at: now,
  };
}
