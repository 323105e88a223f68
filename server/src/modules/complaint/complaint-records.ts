import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction, inList } from '../../platform/database/index.js';
import { MediaFacade } from '../media/index.js';
import {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MemberViews,
  type MoveTrail,
} from '../member/index.js';
import { ENTRY_PICTURES } from './complaint-timeline.js';
import { complaintNumber } from './complaint-words.rules.js';
import { RESOLUTIONS, type Resolution } from './complaint.types.js';

interface RecentRow {
  id: number;
  summary: string;
  opened_at: Date;
}

interface ExportRow {
  id: number;
  at: Date;
  author: string;
  words: string | null;
  resolution: Resolution | null;
}

const ERASED = '（已按注销要求清除）';
const MOVE_KEY = `open_key = CASE WHEN open_key IS NULL THEN NULL ELSE CONCAT(?, ':', subject_kind, ':', subject_id) END`;

/** What the room keeps of members: their words and pictures, which go when they go. */
@Injectable()
export class ComplaintRecords implements MemberRecordKeeper, OnModuleInit {
  readonly room = 'complaint';
  readonly title = '投诉与建议';

  constructor(
    private readonly records: MemberRecords,
    private readonly views: MemberViews,
    private readonly database: Database,
    private readonly media: MediaFacade,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
    this.views.register({
      recent: async (memberId, limit, before) => {
        const rows = await this.database.query<RecentRow>(
          `SELECT id, summary, opened_at FROM complaint
            WHERE member_id = ?${before ? ' AND opened_at < ?' : ''} ORDER BY opened_at DESC, id DESC LIMIT ?`,
          before ? [memberId, before, limit] : [memberId, limit],
        );
        return rows.map(({ summary, opened_at: at }) => ({
          at: at.toISOString(),
          kind: 'complaint_opened',
          title: `投诉与建议 · ${summary}`,
          amountFen: null,
        }));
      },
    });
  }

  async export(memberId: number): Promise<Readonly<Record<string, unknown>>[]> {
    const rows = await this.database.query<ExportRow>(
      `SELECT c.id, e.at, e.author, e.words, c.resolution FROM complaint c JOIN complaint_entry e ON e.complaint_id = c.id
        WHERE c.member_id = ? AND e.kind NOT IN ('note', 'reminded') ORDER BY e.id DESC`,
      [memberId],
    );
    return rows.map(({ id, at, author, words, resolution }) => ({
      number: complaintNumber(id),
      at: at.toISOString(),
      author,
      words,
      resolution: resolution && RESOLUTIONS[resolution],
    }));
  }

  async obstacles(tx: Transaction, memberId: number): Promise<string[]> {
    const rows = await tx.query("SELECT id FROM complaint WHERE member_id = ? AND state <> 'closed' LIMIT 100", [
      memberId,
    ]);
    return rows.length === 0 ? [] : [`还有 ${rows.length} 个投诉正在处理`];
  }

  async erase(tx: Transaction, memberId: number): Promise<void> {
    const entries = await tx.query<{ id: number }>(
      'SELECT e.id FROM complaint c JOIN complaint_entry e ON e.complaint_id = c.id WHERE c.member_id = ?',
      [memberId],
    );
    const ids = entries.map(({ id }) => id);
    await this.media.eraseIn(tx, ENTRY_PICTURES, ids);
    if (ids.length > 0) {
      await tx.execute('UPDATE complaint_entry SET words = ? WHERE words IS NOT NULL AND id IN (?)', [
        ERASED,
        inList(ids),
      ]);
    }
    await tx.execute('UPDATE complaint SET summary = ? WHERE member_id = ?', [ERASED, memberId]);
    await tx.execute('DELETE FROM complaint_visit WHERE member_id = ?', [memberId]);
  }

  async move(tx: Transaction, { fromId, intoId }: MemberMove): Promise<MoveTrail> {
    const complaints = await idsOf(tx, 'SELECT id FROM complaint WHERE member_id = ? FOR UPDATE', fromId);
    const visits = await idsOf(
      tx,
      'SELECT booking_id AS id FROM complaint_visit WHERE member_id = ? FOR UPDATE',
      fromId,
    );
    await assign(tx, { complaints, visits }, intoId);
    return { complaints, visits };
  }

  async moveBack(tx: Transaction, { fromId }: MemberMove, trail: MoveTrail): Promise<void> {
    await assign(tx, trail as unknown as Moved, fromId);
  }
}

interface Moved {
  readonly complaints: readonly number[];
  readonly visits: readonly number[];
}

async function idsOf(tx: Transaction, sql: string, memberId: number): Promise<number[]> {
  return (await tx.query<{ id: number }>(sql, [memberId])).map(({ id }) => id);
}

/** The key under which something is complained about names the member, so it moves along. */
async function assign(tx: Transaction, { complaints, visits }: Moved, memberId: number): Promise<void> {
  if (complaints.length > 0) {
    await tx.execute(`UPDATE complaint SET ${MOVE_KEY}, member_id = ? WHERE id IN (?)`, [
      memberId,
      memberId,
      inList(complaints),
    ]);
  }
  if (visits.length > 0) {
    await tx.execute('UPDATE complaint_visit SET member_id = ? WHERE booking_id IN (?)', [memberId, inList(visits)]);
  }
}
