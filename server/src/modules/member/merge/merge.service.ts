import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  Database,
  IdGenerator,
  type SqlParam,
  type Transaction,
  UnitOfWork,
  WriteConflict,
  isDuplicateKey,
  readJson,
} from '../../../platform/database/index.js';
import { type Page, type RequestInfo, type StaffActor, cursorId, pageOf } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { MemberDirectory } from '../member.directory.js';
import type { MemberInfo } from '../member.info.js';
import { type MemberMove, MoveConflict } from '../records/member-records.js';
import type { MergeState } from './member-merge.entity.js';
import type {
  MemberMerge,
  MergeConfirmation,
  MergePair,
  MergeParty,
  MergePart,
  MergePreview,
  MergeQuery,
} from './merge.dto.js';
import { type MergeTrail, MergeWork } from './merge-work.js';

interface MergeRow {
  id: number;
  from_id: number;
  into_id: number;
  state: MergeState;
  reason: string;
  merged_at: Date;
  undone_at: Date | null;
}

const COLUMNS = 'id, from_id, into_id, state, reason, merged_at, undone_at';

/** Takes what was tried back: a preview is the real thing, undone. */
class OnlyTried extends Error {
  constructor(readonly trail: MergeTrail) {
    super('only tried');
  }
}

/** Two members who are one person, in two steps: what would happen, and that it shall. Each merge can be taken back. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly directory: MemberDirectory,
    private readonly work: MergeWork,
    private readonly audit: AuditFacade,
  ) {}

  async preview({ fromId, intoId }: MergePair): Promise<Result<MergePreview>> {
    const members = await this.directory.byIds([fromId, intoId]);
    const [from, into] = [members.get(fromId), members.get(intoId)];
    if (!from || !into) return refuse('MEMBER_NOT_FOUND');
    const move = { mergeId: await this.ids.take(), fromId, intoId };
    const tried = await this.attempt(async (tx) => {
      throw new OnlyTried(await this.carry(tx, move));
    });
    const parts = tried instanceof OnlyTried ? partsOf(tried.trail) : [];
    const obstacle = tried instanceof MoveConflict ? tried.text : null;
    const fingerprint = fingerprintOf(move, parts);
    return ok({ from: party(from), into: party(into), parts, obstacle, fingerprint });
  }

  async merge(actor: StaffActor, body: MergeConfirmation, request: RequestInfo): Promise<Result<MemberMerge>> {
    const { fromId, intoId, fingerprint, reason } = body;
    if (fromId === intoId) return refuse('MERGE_SAME_MEMBER');
    const id = await this.ids.take();
    const move: MemberMove = { mergeId: id, fromId, intoId };
    let changed = false;
    const failed = await this.attempt(async (tx) => {
      const trail = await this.carry(tx, move);
      changed = fingerprintOf(move, partsOf(trail)) !== fingerprint;
      if (changed) throw new OnlyTried(trail);
      await tx.insert('member_merge', [
        {
          id,
          from_id: fromId,
          into_id: intoId,
          state: 'merged',
          open: 1,
          reason,
          trail: JSON.stringify(trail),
          merged_by: actor.staffId,
          merged_at: tx.now,
        },
      ]);
      await this.record(tx, actor, 'member.merge', { fromId, intoId, parts: partsOf(trail) }, reason, request);
    });
    if (changed) return refuse('MERGE_CHANGED');
    if (failed instanceof MoveConflict) return refuse('MERGE_NOT_POSSIBLE', { reason: failed.text });
    return this.show(id);
  }

  async undo(actor: StaffActor, id: number, reason: string, request: RequestInfo): Promise<Result<MemberMerge>> {
    let found = false;
    const failed = await this.attempt(async (tx) => {
      const [row] = await tx.query<{ from_id: number; into_id: number; trail: unknown }>(
        "SELECT from_id, into_id, trail FROM member_merge WHERE id = ? AND state = 'merged' FOR UPDATE",
        [id],
      );
      found = row !== undefined;
      if (!row) return;
      const move = { mergeId: id, fromId: row.from_id, intoId: row.into_id };
      await this.lock(tx, move);
      await this.work.carryBack(tx, move, readJson<MergeTrail>(row.trail));
      const { affectedRows } = await tx.execute(
        `UPDATE member_merge SET state = 'undone', open = NULL, undone_by = ?, undone_at = ?, undo_reason = ?
          WHERE id = ? AND state = 'merged'`,
        [actor.staffId, tx.now, reason, id],
      );
      if (affectedRows !== 1) throw new WriteConflict(`merge ${id}`);
      await this.record(tx, actor, 'member.unmerge', { fromId: move.fromId, intoId: move.intoId }, reason, request);
    });
    if (failed instanceof MoveConflict) return refuse('MERGE_UNDO_CONFLICT', { reason: failed.text });
    return found ? this.show(id) : refuse('MERGE_NOT_FOUND');
  }

  async list(query: MergeQuery): Promise<Page<MemberMerge>> {
    const params: SqlParam[] = [cursorId(query)];
    if (query.memberId !== undefined) params.push(query.memberId, query.memberId);
    const rows = await this.database.query<MergeRow>(
      `SELECT ${COLUMNS} FROM member_merge
        WHERE id < ? ${query.memberId === undefined ? '' : 'AND (from_id = ? OR into_id = ?)'} ORDER BY id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    return pageOf(rows, query.limit, view);
  }

  /** What stands against it is an answer, not an error: nothing of the attempt remains. */
  private async attempt(work: (tx: Transaction) => Promise<void>): Promise<OnlyTried | MoveConflict | null> {
    try {
      await this.uow.run(work);
      return null;
    } catch (error) {
      if (error instanceof OnlyTried || error instanceof MoveConflict) return error;
      // The member was merged by somebody else in this very moment.
      if (isDuplicateKey(error)) return new MoveConflict('会员情况刚刚有变化，请重新查看');
      throw error;
    }
  }

  private async carry(tx: Transaction, move: MemberMove): Promise<MergeTrail> {
    const statuses = await this.lock(tx, move);
    if (move.fromId === move.intoId) throw new MoveConflict('请选择两位不同的会员');
    for (const id of [move.fromId, move.intoId]) {
      if (statuses.get(id) !== 'active') throw new MoveConflict('两位会员都要是正常状态才能合并');
    }
    const closing = await tx.query('SELECT id FROM account_closure WHERE member_id IN (?) AND open = 1', [
      [move.fromId, move.intoId],
    ]);
    if (closing.length > 0) throw new MoveConflict('有会员正在申请注销，请先撤回');
    return this.work.carry(tx, move);
  }

  private async lock(tx: Transaction, { fromId, intoId }: MemberMove): Promise<Map<number, string>> {
    const rows = await tx.query<{ id: number; status: string }>(
      'SELECT id, status FROM member WHERE id IN (?) ORDER BY id FOR UPDATE',
      [[fromId, intoId]],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  private async show(id: number): Promise<Result<MemberMerge>> {
    const row = await this.database.one<MergeRow>(`SELECT ${COLUMNS} FROM member_merge WHERE id = ?`, [id]);
    return row ? ok(view(row)) : refuse('MERGE_NOT_FOUND');
  }

  private record(
    tx: Transaction,
    actor: StaffActor,
    action: string,
    after: { fromId: number; intoId: number; parts?: MergePart[] },
    reason: string,
    request: RequestInfo,
  ): Promise<void> {
    return this.audit.record(tx, { actor, action, subject: `member:${after.intoId}`, after, reason, request });
  }
}

function partsOf({ rooms }: MergeTrail): MergePart[] {
  return rooms.flatMap(({ room, title, trail }) =>
    typeof trail['words'] === 'string' ? [{ room, title, words: trail['words'] }] : [],
  );
}

/** What the person has seen, so that they agree to that and to nothing else. */
function fingerprintOf({ fromId, intoId }: MemberMove, parts: readonly MergePart[]): string {
  const seen = JSON.stringify([fromId, intoId, parts.map(({ room, words }) => [room, words])]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 32);
}

function party({ id, memberNo, nickname, phoneMasked, joinedAt }: MemberInfo): MergeParty {
  return { id, memberNo, nickname, phoneMasked, joinedAt: joinedAt.toISOString() };
}

function view(row: MergeRow): MemberMerge {
  return {
    id: row.id,
    fromId: row.from_id,
    intoId: row.into_id,
    state: row.state,
    reason: row.reason,
    mergedAt: row.merged_at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
