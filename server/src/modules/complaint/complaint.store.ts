import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  type Row,
  type SqlParam,
  type Transaction,
  WriteConflict,
  readJson,
} from '../../platform/database/index.js';
import type { ComplaintChange } from './complaint.rules.js';
import {
  COMPLAINT_COLUMNS,
  type ComplaintRow,
  type EntryRow,
  type StoredComplaint,
  type StoredEntry,
  columnsOf,
  complaintOf,
} from './complaint.rows.js';
import type { EntryAuthor, EntryFacts, EntryKind } from './complaint.types.js';

export interface NewEntry {
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
  readonly staffId?: number | null;
  readonly words?: string | null;
  readonly facts?: EntryFacts;
}

/** A condition on complaints with what fills it. */
export interface Wanted {
  readonly where: readonly string[];
  readonly params: readonly SqlParam[];
}

@Injectable()
export class ComplaintStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async byId(
    id: number,
    reader: Pick<Database, 'query'> | Transaction = this.database,
  ): Promise<StoredComplaint | null> {
    const [row] = await reader.query<ComplaintRow>(`SELECT ${COMPLAINT_COLUMNS} FROM complaint WHERE id = ?`, [id]);
    return row ? complaintOf(row) : null;
  }

  async list({ where, params }: Wanted, cursor: number, limit: number): Promise<StoredComplaint[]> {
    const rows = await this.database.query<ComplaintRow>(
      `SELECT ${COMPLAINT_COLUMNS} FROM complaint WHERE ${[...where, 'id < ?'].join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, cursor, limit],
    );
    return rows.map(complaintOf);
  }

  async count({ where, params }: Wanted): Promise<number> {
    const row = await this.database.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM complaint WHERE ${where.join(' AND ')}`,
      params,
    );
    return row?.n ?? 0;
  }

  /** The open complaint that has this key, if there is one. */
  async openWith(tx: Transaction, openKey: string): Promise<StoredComplaint | null> {
    const [row] = await tx.query<ComplaintRow>(
      `SELECT ${COMPLAINT_COLUMNS} FROM complaint WHERE open_key = ? FOR UPDATE`,
      [openKey],
    );
    return row ? complaintOf(row) : null;
  }

  async lock(tx: Transaction, id: number): Promise<StoredComplaint | null> {
    const [row] = await tx.query<ComplaintRow>(`SELECT ${COMPLAINT_COLUMNS} FROM complaint WHERE id = ? FOR UPDATE`, [
      id,
    ]);
    return row ? complaintOf(row) : null;
  }

  async add(tx: Transaction, row: Row): Promise<void> {
    await tx.insert('complaint', [row]);
  }

  /** Only from the state that was decided about: whoever was faster is seen on the next try. */
  async change(
    tx: Transaction,
    { id, version }: StoredComplaint,
    change: ComplaintChange,
    extra: Row = {},
  ): Promise<void> {
    const columns: Row = { ...columnsOf(change), ...extra, updated_at: tx.now };
    const names = Object.keys(columns);
    const { affectedRows } = await tx.execute(
      `UPDATE complaint SET ${names.map((name) => `${name} = ?`).join(', ')}, version = version + 1
        WHERE id = ? AND version = ?`,
      [...names.map((name) => columns[name] ?? null), id, version],
    );
    if (affectedRows !== 1) throw new WriteConflict(`complaint ${id}`);
  }

  async addEntry(tx: Transaction, complaintId: number, entry: NewEntry): Promise<number> {
    const id = await this.ids.take();
    await tx.insert('complaint_entry', [
      {
        id,
        complaint_id: complaintId,
        kind: entry.kind,
        author: entry.author,
        staff_id: entry.staffId ?? null,
        words: entry.words ?? null,
        facts: JSON.stringify(entry.facts ?? {}),
        at: tx.now,
      },
    ]);
    return id;
  }

  async entries(complaintId: number): Promise<StoredEntry[]> {
    const rows = await this.database.query<EntryRow>(
      'SELECT id, complaint_id, kind, author, staff_id, words, facts, at FROM complaint_entry WHERE complaint_id = ? ORDER BY id',
      [complaintId],
    );
    return rows.map((row) => ({
      id: row.id,
      complaintId: row.complaint_id,
      kind: row.kind,
      author: row.author,
      staffId: row.staff_id,
      words: row.words,
      facts: readJson<EntryFacts>(row.facts),
      at: row.at,
    }));
  }

  /** One more of today's, unless the member has had them all. */
  async takeFromQuota(tx: Transaction, memberId: number, date: string, perDay: number): Promise<boolean> {
    await tx.execute(
      `INSERT INTO complaint_quota (member_id, business_date, opened) VALUES (?)
        ON DUPLICATE KEY UPDATE member_id = member_id`,
      [[memberId, date, 0]],
    );
    const { affectedRows } = await tx.execute(
      'UPDATE complaint_quota SET opened = opened + 1 WHERE member_id = ? AND business_date = ? AND opened < ?',
      [memberId, date, perDay],
    );
    return affectedRows === 1;
  }
}
