import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../kernel/result.js';
import type { Transaction } from '../../platform/database/index.js';
import type { MemberActor, StaffActor } from '../../platform/http/index.js';
import { MediaFacade } from '../media/index.js';
import { ComplaintPromises } from './complaint-terms.js';
import { decide } from './complaint.rules.js';
import type { StoredComplaint } from './complaint.rows.js';
import { ComplaintStore } from './complaint.store.js';
import type { EntryFacts, EntryKind } from './complaint.types.js';

/** Pictures belong to the line of the timeline with which they came. */
export const ENTRY_PICTURES = 'complaint-entry';

export interface Line {
  readonly kind: EntryKind;
  readonly words?: string | null;
  readonly mediaIds?: readonly number[];
  readonly facts?: EntryFacts;
}

/** Writes lines with their pictures. */
@Injectable()
export class ComplaintTimeline {
  constructor(
    private readonly store: ComplaintStore,
    private readonly media: MediaFacade,
    private readonly promises: ComplaintPromises,
  ) {}

  async write(
    tx: Transaction,
    actor: MemberActor | StaffActor,
    complaintId: number,
    line: Line,
  ): Promise<Result<number>> {
    const staff =
      actor.kind === 'staff' ? { staffId: actor.staffId, facts: { staffName: actor.name, ...line.facts } } : {};
    const id = await this.store.addEntry(tx, complaintId, {
      kind: line.kind,
      author: actor.kind,
      words: line.words ?? null,
      facts: line.facts ?? {},
      ...staff,
    });
    const owner = { kind: ENTRY_PICTURES, id };
    const attached = await this.media.attach(tx, { mediaIds: line.mediaIds ?? [], owner, by: actor });
    return attached.ok ? ok(id) : attached;
  }

  /** A further word of the member's, or one that staff write down for them. */
  async memberWords(
    tx: Transaction,
    actor: MemberActor | StaffActor,
    complaint: StoredComplaint,
    said: { words: string; mediaIds: readonly number[] },
  ): Promise<Result<number>> {
    const terms = await this.promises.terms(complaint.storeId);
    const decision = decide(complaint, { kind: 'answer' }, terms, tx.now);
    if (!decision.ok) return decision;
    await this.store.change(tx, complaint, decision.value);
    return this.write(tx, actor, complaint.id, { kind: 'member_reply', ...said });
  }
}
