import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, type SqlParam } from '../../../platform/database/index.js';
import { type Page, cursorId, pageOf } from '../../../platform/http/index.js';
import type { MergeState } from './member-merge.entity.js';
import type { MemberMerge, MergeQuery } from './merge.dto.js';

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

/** Merges as headquarters sees them. */
@Injectable()
export class MergeQueries {
  constructor(private readonly database: Database) {}

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

  async one(id: number): Promise<Result<MemberMerge>> {
    const row = await this.database.one<MergeRow>(`SELECT ${COLUMNS} FROM member_merge WHERE id = ?`, [id]);
    return row ? ok(view(row)) : refuse('MERGE_NOT_FOUND');
  }
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
