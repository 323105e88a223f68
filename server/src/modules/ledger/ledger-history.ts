import { Injectable } from '@nestjs/common';
import { Database, type Transaction, inList } from '../../platform/database/index.js';
import { type MemberBook, parseAddress } from './account-address.rules.js';
import type { EntryDraft } from './ledger-book.rules.js';

export interface HistoryLine {
  /** Journal id: the key of the list. */
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly at: Date;
  readonly storeId: number | null;
  readonly orderId: number | null;
  readonly topupId: number | null;
  /** Signed sum over the asked books. */
  readonly amount: number;
  /** What came in, before what went out in the same journal was taken off: an order may use points and earn some. */
  readonly gained: number;
  readonly principal: number;
  readonly bonus: number;
  /** Sum of the asked books after this journal. */
  readonly balanceAfter: number;
}

/** Balances of one member. Fen for money. */
export interface MemberBalances {
  readonly principal: number;
  readonly bonus: number;
  readonly held: number;
  readonly points: number;
  readonly pointsHeld: number;
  readonly pointsDebt: number;
  readonly growth: number;
}

export type Outstanding = Pick<MemberBalances, 'principal' | 'bonus' | 'points'>;

interface HistoryRow {
  id: number;
  kind: string;
  title: string;
  effective_at: Date;
  store_id: number | null;
  order_id: number | null;
  topup_id: number | null;
  amount: number;
  gained: number;
  principal: number;
  bonus: number;
  balance_after: number;
}

const NOTHING: MemberBalances = { principal: 0, bonus: 0, held: 0, points: 0, pointsHeld: 0, pointsDebt: 0, growth: 0 };

/** What the ledger says, without locks. */
@Injectable()
export class LedgerHistory {
  constructor(private readonly database: Database) {}

  async balances(memberIds: readonly number[]): Promise<Map<number, MemberBalances>> {
    const found = new Map<number, MemberBalances>(memberIds.map((id) => [id, NOTHING]));
    if (memberIds.length === 0) return found;
    const rows = await this.database.query<{ owner_id: number; book: MemberBook; balance: number; held: number }>(
      `SELECT owner_id, book, SUM(balance) AS balance, SUM(held) AS held FROM ledger_account
        WHERE owner = 'member' AND owner_id IN (?) GROUP BY owner_id, book`,
      [inList(memberIds)],
    );
    for (const row of rows) {
      const before = found.get(row.owner_id) ?? NOTHING;
      found.set(row.owner_id, { ...before, ...partOf(row.book, row.balance, row.held, before) });
    }
    return found;
  }

  async balancesOf(memberId: number): Promise<MemberBalances> {
    return (await this.balances([memberId])).get(memberId) ?? NOTHING;
  }

  /** What the chain owes all members together. */
  async outstanding(): Promise<Outstanding> {
    const rows = await this.database.query<{ book: MemberBook; balance: number }>(
      `SELECT book, SUM(balance) AS balance FROM ledger_account
        WHERE owner = 'member' AND book IN ('principal', 'bonus', 'points') GROUP BY book`,
    );
    const of = (book: MemberBook): number => rows.find((row) => row.book === book)?.balance ?? 0;
    return { principal: of('principal'), bonus: of('bonus'), points: of('points') };
  }

  async totalOf(tx: Transaction, memberId: number, books: readonly MemberBook[]): Promise<number> {
    const [row] = await tx.query<{ total: number | null }>(
      "SELECT SUM(balance) AS total FROM ledger_account WHERE owner = 'member' AND owner_id = ? AND book IN (?)",
      [memberId, inList(books)],
    );
    return row?.total ?? 0;
  }

  async lotsLeft(lotIds: readonly number[]): Promise<Map<number, number>> {
    if (lotIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: number; remaining: number }>(
      'SELECT id, remaining FROM ledger_lot WHERE id IN (?)',
      [lotIds],
    );
    return new Map(rows.map(({ id, remaining }) => [id, remaining]));
  }

  /** What is left in lots and how much of it is held, by lot id; as the transaction sees it when there is one. */
  async lotAmounts(
    lotIds: readonly number[],
    reader: Pick<Database, 'query'> | Transaction = this.database,
  ): Promise<Map<number, { remaining: number; held: number }>> {
    if (lotIds.length === 0) return new Map();
    const rows = await reader.query<{ id: number; remaining: number; held: number }>(
      'SELECT id, remaining, held FROM ledger_lot WHERE id IN (?)',
      [lotIds],
    );
    return new Map(rows.map(({ id, remaining, held }) => [id, { remaining, held }]));
  }

  /** Newest first, below `beforeId`; the running balance is over the member's whole history. */
  async lines(memberId: number, books: readonly MemberBook[], beforeId: number, limit: number): Promise<HistoryLine[]> {
    const rows = await this.database.query<HistoryRow>(
      `SELECT * FROM (
         SELECT j.id, j.kind, j.title, j.effective_at, j.store_id, j.order_id, j.topup_id, SUM(e.amount) AS amount,
                SUM(GREATEST(e.amount, 0)) AS gained,
                SUM(CASE WHEN a.book = 'principal' THEN e.amount ELSE 0 END) AS principal,
                SUM(CASE WHEN a.book = 'bonus' THEN e.amount ELSE 0 END) AS bonus,
                SUM(SUM(e.amount)) OVER (ORDER BY j.id) AS balance_after
           FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id JOIN ledger_journal j ON j.id = e.journal_id
          WHERE a.owner = 'member' AND a.owner_id = ? AND a.book IN (?)
          GROUP BY j.id, j.kind, j.title, j.effective_at, j.store_id, j.order_id, j.topup_id
       ) AS history WHERE id < ? AND (amount <> 0 OR gained <> 0) ORDER BY id DESC LIMIT ?`,
      [memberId, inList(books), beforeId, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      at: row.effective_at,
      storeId: row.store_id,
      orderId: row.order_id,
      topupId: row.topup_id,
      amount: row.amount,
      gained: row.gained,
      principal: row.principal,
      bonus: row.bonus,
      balanceAfter: row.balance_after,
    }));
  }

  /** Entries of the journal for a fact, as they were posted. */
  async entriesOf(tx: Transaction, bizKey: string): Promise<EntryDraft[]> {
    const rows = await tx.query<{ address: string; amount: number; lot_id: number | null }>(
      `SELECT a.address, e.amount, e.lot_id FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
         JOIN ledger_account a ON a.id = e.account_id WHERE j.biz_key = ? ORDER BY e.line`,
      [bizKey],
    );
    return rows.map((row) => {
      const parsed = parseAddress(row.address);
      if (!parsed) throw new Error(`unreadable address ${row.address}`);
      return { account: parsed.account, amount: row.amount, ...(row.lot_id === null ? {} : { lotId: row.lot_id }) };
    });
  }
}

function partOf(book: MemberBook, balance: number, held: number, before: MemberBalances): Partial<MemberBalances> {
  switch (book) {
    case 'principal':
      return { principal: balance, held: before.held + held };
    case 'bonus':
      return { bonus: balance, held: before.held + held };
    case 'points':
      return { points: balance, pointsHeld: held };
    case 'points-debt':
      return { pointsDebt: Math.abs(balance) };
    case 'growth':
      return { growth: balance };
  }
}
