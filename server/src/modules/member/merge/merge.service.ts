import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, WriteConflict, readJson } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import type { MemberMerge, MergeConfirmation, MergePart } from './merge.dto.js';
import { MergeQueries } from './merge.queries.js';
import { fingerprintOf, obstacleOf, partsOf } from './merge-trail.js';
import { type MergeTrail, MergeWork } from './merge-work.js';

interface Merged {
  readonly mergeId: number;
}

/** Two members who are one person, merged as they were previewed. Each merge can be taken back. */
@Injectable()
export class MergeService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ids: IdGenerator,
    private readonly work: MergeWork,
    private readonly queries: MergeQueries,
    private readonly audit: AuditFacade,
  ) {}

  async merge(command: IdempotentCommand, by: StaffAct, body: MergeConfirmation): Promise<Result<MemberMerge>> {
    if (body.fromId === body.intoId) return refuse('MERGE_SAME_MEMBER');
    const mergeId = await this.ids.take();
    const merged = await this.idempotency.run<Merged>(command, (tx) =>
      unlessObstacle('MERGE_NOT_POSSIBLE', () => this.mergeIn(tx, by, mergeId, body)),
    );
    return merged.ok ? this.queries.one(merged.value.mergeId) : merged;
  }

  async undo(command: IdempotentCommand, by: StaffAct, id: number, reason: string): Promise<Result<MemberMerge>> {
    const undone = await this.idempotency.run<Merged>(command, (tx) =>
      unlessObstacle('MERGE_UNDO_CONFLICT', () => this.undoIn(tx, by, id, reason)),
    );
    return undone.ok ? this.queries.one(id) : undone;
  }

  private async mergeIn(
    tx: Transaction,
    by: StaffAct,
    mergeId: number,
    { fromId, intoId, fingerprint, reason }: MergeConfirmation,
  ): Promise<Result<Merged>> {
    const move = { mergeId, fromId, intoId };
    const trail = await this.work.begin(tx, move);
    const parts = partsOf(trail);
    if (fingerprintOf(move, parts) !== fingerprint) return refuse('MERGE_CHANGED');
    await tx.insert('member_merge', [
      {
        id: mergeId,
        from_id: fromId,
        into_id: intoId,
        state: 'merged',
        open: 1,
        reason,
        trail: JSON.stringify(trail),
        merged_by: by.actor.staffId,
        merged_at: tx.now,
      },
    ]);
    await this.record(tx, by, 'member.merge', { fromId, intoId, parts }, reason);
    return ok({ mergeId });
  }

  private async undoIn(tx: Transaction, by: StaffAct, id: number, reason: string): Promise<Result<Merged>> {
    const [row] = await tx.query<{ from_id: number; into_id: number; trail: unknown }>(
      "SELECT from_id, into_id, trail FROM member_merge WHERE id = ? AND state = 'merged' FOR UPDATE",
      [id],
    );
    if (!row) return refuse('MERGE_NOT_FOUND');
    const { from_id: fromId, into_id: intoId } = row;
    await this.work.goBack(tx, { mergeId: id, fromId, intoId }, readJson<MergeTrail>(row.trail));
    const { affectedRows } = await tx.execute(
      `UPDATE member_merge SET state = 'undone', open = NULL, undone_by = ?, undone_at = ?, undo_reason = ?
        WHERE id = ? AND state = 'merged'`,
      [by.actor.staffId, tx.now, reason, id],
    );
    if (affectedRows !== 1) throw new WriteConflict(`merge ${id}`);
    await this.record(tx, by, 'member.unmerge', { fromId, intoId }, reason);
    return ok({ mergeId: id });
  }

  private record(
    tx: Transaction,
    by: StaffAct,
    action: string,
    after: { fromId: number; intoId: number; parts?: MergePart[] },
    reason: string,
  ): Promise<void> {
    return this.audit.record(tx, { ...by, action, subject: `member:${after.intoId}`, after, reason });
  }
}

/** What stands against it is an answer, not an error: what was written so far is undone. */
async function unlessObstacle<T>(
  code: 'MERGE_NOT_POSSIBLE' | 'MERGE_UNDO_CONFLICT',
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = obstacleOf(error);
    if (reason === null) throw error;
    return refuse(code, { reason });
  }
}
