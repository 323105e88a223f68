import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type RequestInfo, type StaffActor, holdsAt, storeScope } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { AuthFacade } from '../../auth/index.js';
import { MemberFacade } from '../../member/index.js';
import { FOLLOW_UP_DONE, followUpEvent } from '../follow-up.events.js';
import { type NextStep, usualNext } from '../follow-up.rules.js';
import { OUTCOME_TITLES } from '../follow-up.types.js';
import { FollowUpWriter } from '../follow-up.writer.js';
import type { OutcomeInput } from './follow-up.dto.js';
import { type FollowUpRow, FollowUpStore } from './follow-up.store.js';

const DAY_MS = 86_400_000;
/** What has been put off so often will not get done by putting it off again. */
const SNOOZES = 3;

/** What people do with their to-dos. Each step is a conditional UPDATE, so of two who tap at once one has done it. */
@Injectable()
export class FollowUpActs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FollowUpStore,
    private readonly writer: FollowUpWriter,
    private readonly members: MemberFacade,
    private readonly auth: AuthFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Takes one that nobody has. Asked again by the same person it stays theirs. */
  claim(actor: StaffActor, id: number): Promise<Result<FollowUpRow>> {
    return this.act(actor, id, async (tx) => {
      const { affectedRows } = await tx.execute(
        "UPDATE follow_up SET staff_id = ? WHERE id = ? AND state = 'open' AND (staff_id IS NULL OR staff_id = ?)",
        [actor.staffId, id, actor.staffId],
      );
      return affectedRows === 1 ? ok(null) : refuse('FOLLOW_UP_TAKEN');
    });
  }

  snooze(actor: StaffActor, id: number, days: number): Promise<Result<FollowUpRow>> {
    return this.act(actor, id, async (tx, row) => {
      if (!mayWorkOn(actor, row)) return refuse('FOLLOW_UP_TAKEN');
      const until = new Date(tx.now.getTime() + days * DAY_MS);
      const { affectedRows } = await tx.execute(
        `UPDATE follow_up SET snoozed_until = ?, due_at = GREATEST(due_at, ?), snoozes = snoozes + 1
          WHERE id = ? AND state = 'open' AND snoozes = ? AND snoozes < ${SNOOZES}`,
        [until, new Date(until.getTime() + DAY_MS), id, row.snoozes],
      );
      if (affectedRows === 1) return ok(null);
      return refuse(row.snoozes >= SNOOZES ? 'FOLLOW_UP_SNOOZED_OUT' : 'CONFLICT');
    });
  }

  assign(actor: StaffActor, id: number, staffId: number, request: RequestInfo): Promise<Result<FollowUpRow>> {
    return this.act(actor, id, async (tx, row) => {
      if (!holdsAt(actor, 'follow.review', row.store_id)) return refuse('NOT_FOUND');
      const here = await this.auth.staffAtStore(row.store_id, 'follow.work');
      if (!here.some((person) => person.id === staffId)) return refuse('FOLLOW_UP_NOT_THEIRS');
      const { affectedRows } = await tx.execute("UPDATE follow_up SET staff_id = ? WHERE id = ? AND state = 'open'", [
        staffId,
        id,
      ]);
      if (affectedRows !== 1) return refuse('CONFLICT');
      await this.audit.record(tx, {
        ...{ actor, action: 'follow-up.assign', subject: `follow-up:${id}`, storeId: row.store_id, request },
        ...{ before: { staffId: row.staff_id }, after: { staffId } },
      });
      return ok(null);
    });
  }

  /** Closes it with what came of it. The same person may say the same again; whoever comes second is told so. */
  finish(actor: StaffActor, id: number, input: OutcomeInput, request: RequestInfo): Promise<Result<FollowUpRow>> {
    const { outcome, note } = input;
    return this.act(actor, id, async (tx, row) => {
      if (row.state === 'done' && row.done_by === actor.staffId && row.outcome === outcome) return ok(null);
      if (!mayWorkOn(actor, row)) return refuse('FOLLOW_UP_TAKEN');
      const { affectedRows } = await tx.execute(
        `UPDATE follow_up SET state = 'done', outcome = ?, note = ?, done_at = ?, done_by = ?, staff_id = COALESCE(staff_id, ?)
          WHERE id = ? AND state = 'open'`,
        [outcome, note?.trim() || null, tx.now, actor.staffId, actor.staffId, id],
      );
      if (affectedRows !== 1) return refuse('CONFLICT');
      const { member_id: memberId, store_id: storeId, kind } = row;
      tx.emit(
        followUpEvent(FOLLOW_UP_DONE, { followUpId: id, memberId, storeId, staffId: actor.staffId, kind, outcome }),
      );
      if (outcome === 'opt_out') await this.optOut(tx, actor, row, request);
      else await this.next(tx, actor, row, input);
      return ok(null);
    });
  }

  /** Something to do that a person thought of. */
  async create(
    actor: StaffActor,
    memberId: number,
    input: { note: string; afterDays: number },
  ): Promise<Result<FollowUpRow>> {
    const member = await this.members.byId(memberId);
    const stores = storeScope(actor, 'follow.work');
    const storeId = member?.homeStoreId ?? null;
    const visible = storeId !== null && (stores === 'chain' || stores.includes(storeId));
    if (!member || member.status !== 'active' || !visible) return refuse('MEMBER_NOT_FOUND');
    return this.uow.run(async (tx) => {
      const from = input.afterDays === 0 ? {} : { from: new Date(tx.now.getTime() + input.afterDays * DAY_MS) };
      const factKey = `H:${actor.staffId}:${memberId}:${tx.now.getTime()}`;
      const fact = { kind: 'by_hand', note: input.note.trim() } as const;
      await this.writer.raise(tx, { factKey, fact, memberId, storeId, staffId: actor.staffId, ...from });
      const [made] = await tx.query<{ id: number }>('SELECT id FROM follow_up WHERE fact_key = ?', [factKey]);
      const row = made ? await this.store.find(tx, made.id, stores) : null;
      return row ? ok(row) : refuse('CONFLICT');
    });
  }

  private act(
    actor: StaffActor,
    id: number,
    work: (tx: Transaction, row: FollowUpRow) => Promise<Result<null>>,
  ): Promise<Result<FollowUpRow>> {
    const stores = storeScope(actor, 'follow.work');
    return this.uow.run(async (tx) => {
      const row = await this.store.find(tx, id, stores);
      if (!row) return refuse('NOT_FOUND');
      const done = await work(tx, row);
      if (!done.ok) return done;
      const after = await this.store.find(tx, id, stores);
      return after ? ok(after) : refuse('NOT_FOUND');
    });
  }

  /** The member has said so aloud: that is a withdrawal, written down as one, and everything else for them ends. */
  private async optOut(tx: Transaction, actor: StaffActor, row: FollowUpRow, request: RequestInfo): Promise<void> {
    await this.members.withdrawConsent(tx, row.member_id, 'marketing', 'staff');
    await tx.execute(
      "UPDATE follow_up SET state = 'expired' WHERE member_id = ? AND state = 'open' AND kind NOT IN ('unpaid_order', 'no_show', 'low_rating')",
      [row.member_id],
    );
    await this.audit.record(tx, {
      ...{ actor, action: 'member.consent', subject: `member:${row.member_id}`, storeId: row.store_id, request },
      ...{ after: { purpose: 'marketing', granted: false }, reason: `跟进时本人表示${OUTCOME_TITLES.opt_out}` },
    });
  }

  private async next(tx: Transaction, actor: StaffActor, row: FollowUpRow, input: OutcomeInput): Promise<void> {
    const asked: NextStep | null = input.next
      ? { afterDays: input.next.afterDays, note: input.next.note?.trim() || null }
      : usualNext(input.outcome, await this.triesBefore(tx, row));
    if (!asked) return;
    await this.writer.raise(tx, {
      factKey: `N:${row.id}`,
      fact: { kind: 'next_step', before: row.reason, note: asked.note },
      ...{ memberId: row.member_id, storeId: row.store_id, staffId: actor.staffId, nextOf: row.id },
      from: new Date(tx.now.getTime() + asked.afterDays * DAY_MS),
    });
  }

  /** How often nobody answered in a row before this one. */
  private async triesBefore(tx: Transaction, row: FollowUpRow): Promise<number> {
    let tries = 0;
    for (let before = row.next_of; before !== null;) {
      const [earlier] = await tx.query<{ next_of: number | null; outcome: string | null }>(
        'SELECT next_of, outcome FROM follow_up WHERE id = ?',
        [before],
      );
      if (earlier?.outcome !== 'no_answer') return tries;
      tries += 1;
      before = earlier.next_of;
    }
    return tries;
  }
}

/** One's own, one that nobody has, or anyone's for whoever answers for the store. */
function mayWorkOn(actor: StaffActor, row: FollowUpRow): boolean {
  return row.staff_id === null || row.staff_id === actor.staffId || holdsAt(actor, 'follow.review', row.store_id);
}
