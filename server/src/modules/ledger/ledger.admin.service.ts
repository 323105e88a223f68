import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, inList } from '../../platform/database/index.js';
import { type Page, cursorId, pageOf } from '../../platform/http/index.js';
import type { LedgerAccountView, LedgerEntryView, LedgerJournalQuery, LedgerJournalView } from './ledger.dto.js';

interface JournalRow {
  id: number;
  kind: string;
  biz_key: string;
  reversal_of: string | null;
  title: string;
  effective_at: Date;
  member_id: number | null;
  store_id: number | null;
}

interface EntryRow extends LedgerEntryView {
  journalId: number;
}

/** The ledger laid open for finance. Reads only. */
@Injectable()
export class LedgerAdminService {
  constructor(private readonly database: Database) {}

  accounts(owner: string): Promise<LedgerAccountView[]> {
    const [kind, id] = owner.split('/');
    return this.database.query<LedgerAccountView>(
      'SELECT address, unit, balance, held, seq AS entries FROM ledger_account WHERE owner = ? AND owner_id = ? ORDER BY address LIMIT 500',
      [kind ?? '', Number(id)],
    );
  }

  async journals(query: LedgerJournalQuery): Promise<Page<LedgerJournalView>> {
    const conditions = ['id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    if (query.bizKey !== undefined) {
      conditions.push('biz_key = ?');
      params.push(query.bizKey);
    }
    if (query.memberId !== undefined) {
      conditions.push('member_id = ?');
      params.push(query.memberId);
    }
    const rows = await this.database.query<JournalRow>(
      `SELECT id, kind, biz_key, reversal_of, title, effective_at, member_id, store_id FROM ledger_journal
        WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...params, query.limit + 1],
    );
    const entries = await this.entriesOf(rows.map((row) => row.id));
    return pageOf(rows, query.limit, (row) => ({
      id: row.id,
      kind: row.kind,
      bizKey: row.biz_key,
      reversalOf: row.reversal_of,
      title: row.title,
      at: row.effective_at.toISOString(),
      memberId: row.member_id,
      storeId: row.store_id,
      entries: entries.get(row.id) ?? [],
    }));
  }

  private async entriesOf(journalIds: readonly number[]): Promise<Map<number, LedgerEntryView[]>> {
    const byJournal = new Map<number, LedgerEntryView[]>();
    if (journalIds.length === 0) return byJournal;
    const rows = await this.database.query<EntryRow>(
      `SELECT e.journal_id AS journalId, a.address, a.unit, e.amount, e.lot_id AS lotId, e.balance_after AS balanceAfter
         FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE e.journal_id IN (?) ORDER BY e.journal_id, e.line`,
      [inList(journalIds)],
    );
    for (const { journalId, ...entry } of rows) {
      const list = byJournal.get(journalId) ?? [];
      list.push(entry);
      byJournal.set(journalId, list);
    }
    return byJournal;
  }
}
