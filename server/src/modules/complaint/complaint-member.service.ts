import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import type { MemberActor } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { ComplaintNewsDesk } from './complaint-news.js';
import { ComplaintPromises } from './complaint-terms.js';
import { ComplaintTimeline } from './complaint-timeline.js';
import { COMPLAINT_RATED, COMPLAINT_REOPENED } from './complaint.events.js';
import { decide, openKey } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore } from './complaint.store.js';

export interface Said {
  readonly words: string;
  readonly mediaIds: readonly number[];
}

/** What members do with their own complaints after opening them. */
@Injectable()
export class MemberComplaints {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly store: ComplaintStore,
    private readonly timeline: ComplaintTimeline,
    private readonly promises: ComplaintPromises,
    private readonly news: ComplaintNewsDesk,
  ) {}

  answer(command: IdempotentCommand, actor: MemberActor, id: number, said: Said): Promise<Result<number>> {
    return this.idempotency.run(command, async (tx) => {
      const complaint = await this.own(tx, actor, id);
      if (!complaint) return refuse('COMPLAINT_NOT_FOUND');
      const written = await this.timeline.memberWords(tx, actor, complaint, said);
      return written.ok ? ok(id) : written;
    });
  }

  rate(actor: MemberActor, id: number, rating: { stars: number; words: string | null }): Promise<Result<number>> {
    return this.uow.run(async (tx) => {
      const complaint = await this.own(tx, actor, id);
      if (!complaint) return refuse('COMPLAINT_NOT_FOUND');
      const { stars, words } = rating;
      const terms = await this.promises.terms(complaint.storeId);
      const decision = decide(complaint, { kind: 'rate', stars }, terms, tx.now);
      if (!decision.ok) return decision;
      await this.store.change(tx, complaint, decision.value);
      await this.timeline.write(tx, actor, id, { kind: 'rated', words, facts: { stars } });
      tx.emit(await this.news.of(COMPLAINT_RATED, complaint, { stars }));
      return ok(id);
    });
  }

  async reopen(actor: MemberActor, id: number, words: string): Promise<Result<number>> {
    try {
      return await this.uow.run((tx) => this.reopenIn(tx, actor, id, words));
    } catch (error) {
      // Another one about the same thing was opened meanwhile.
      if (isDuplicateKey(error)) return refuse('COMPLAINT_OPEN_ELSEWHERE');
      throw error;
    }
  }

  private async reopenIn(tx: Transaction, actor: MemberActor, id: number, words: string): Promise<Result<number>> {
    const complaint = await this.own(tx, actor, id);
    if (!complaint) return refuse('COMPLAINT_NOT_FOUND');
    const terms = await this.promises.terms(complaint.storeId);
    const decision = decide(complaint, { kind: 'reopen' }, terms, tx.now);
    if (!decision.ok) return decision;
    const extra = { open_key: openKey(complaint.memberId, complaint.subject) };
    await this.store.change(tx, complaint, decision.value, extra);
    await this.timeline.write(tx, actor, id, { kind: 'reopened', words });
    const dueAt = decision.value.dueAt?.toISOString() ?? '';
    tx.emit(await this.news.of(COMPLAINT_REOPENED, complaint, { dueAt }));
    return ok(id);
  }

  private async own(tx: Transaction, { memberId }: MemberActor, id: number): Promise<StoredComplaint | null> {
    const complaint = await this.store.lock(tx, id);
    return complaint?.memberId === memberId ? complaint : null;
  }
}
