import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import {
  expectRows,
  IdGenerator,
  inList,
  isDuplicateKey,
  ReadBatch,
  type Row,
  type SqlParam,
  type Transaction,
  WriteBatch,
  WriteConflict,
} from '../../platform/database/index.js';
import {
  type Account,
  type MemberBook,
  addressOf,
  mayBeNegative,
  parseAddress,
  unitOf,
} from './account-address.rules.js';
import { type AccountChange, LedgerBook } from './ledger-book.rules.js';
import { type LoadedRow, caseOf, chunksOf, toStates } from './ledger-rows.js';

/** Each row looks through all branches of its CASE, so a long statement costs more than several short ones. */
const CASES = 24;

/** A journal for this fact exists already: whoever posts must know the fact happened (and usually has nothing to do). */
export class JournalExists extends Error {
  constructor() {
    super('a journal with this business key exists');
    this.name = 'JournalExists';
  }
}

/**
 * Reads the member accounts a step needs into a {@link LedgerBook} and writes the book back: one statement to load, a
 * handful to write in one round trip, however many journals the book holds. Every write is conditional on what was read, so the locks
 * taken here save retries but correctness does not hang on them.
 */
@Injectable()
export class LedgerStore {
  /** Ids of system accounts never change. Only a memory: the UPDATE finds out when it is wrong. */
  private readonly systemIds = new Map<string, number>();

  constructor(private readonly ids: IdGenerator) {}

  /** `books` limits what is loaded; drained lots are only loaded when named (returns need them). */
  async open(
    tx: Transaction,
    memberIds: readonly number[],
    options: { books?: readonly MemberBook[]; lotIds?: readonly number[] } = {},
  ): Promise<LedgerBook> {
    const reads = new ReadBatch();
    const book = this.openIn(reads, memberIds, options);
    await tx.read(reads);
    return book();
  }

  /** The same as one of several questions asked together; the book is there when the batch was read. */
  openIn(
    reads: ReadBatch,
    memberIds: readonly number[],
    options: { books?: readonly MemberBook[]; lotIds?: readonly number[] } = {},
  ): () => LedgerBook {
    if (memberIds.length === 0) return () => new LedgerBook([]);
    const params: SqlParam[] = [];
    let lotFilter = 'l.is_open = 1';
    if (options.lotIds && options.lotIds.length > 0) {
      lotFilter = '(l.is_open = 1 OR l.id IN (?))';
      params.push(options.lotIds);
    }
    params.push(inList([...memberIds].sort((a, b) => a - b)));
    if (options.books) params.push(inList(options.books));
    const loaded = reads.add<LoadedRow>(
      `SELECT a.id, a.address, a.balance, a.held, a.seq, l.id AS lot_id, l.origin_id, l.original, l.remaining, l.held AS lot_held,
              l.created_at, l.available_at, l.expires_at, l.scope
         FROM ledger_account a LEFT JOIN ledger_lot l ON l.account_id = a.id AND ${lotFilter}
        WHERE a.owner = 'member' AND a.owner_id IN (?) ${options.books ? 'AND a.book IN (?)' : ''}
        ORDER BY a.id, l.id FOR UPDATE`,
      params,
    );
    return () => new LedgerBook(toStates(loaded.rows));
  }

  /**
   * Writes everything the book has accepted in one round trip, together with what `batch` has already. The journal
   * comes first of the ledger's own rows, so a fact that was recorded before stops everything after it.
   */
  async flush(tx: Transaction, book: LedgerBook, batch = new WriteBatch()): Promise<void> {
    await this.flushIn(tx, book, batch);
    try {
      await tx.write(batch);
    } catch (error) {
      throw isDuplicateKey(error) ? await this.whatExists(tx, book) : error;
    }
  }

  /** Adds everything the book has accepted to a batch that is sent by someone else. */
  async flushIn(tx: Transaction, book: LedgerBook, batch: WriteBatch): Promise<void> {
    if (book.accountChanges().size === 0) return;
    const accountIds = await this.resolve(tx, book);
    await this.addJournals(tx, batch, book, accountIds);
    this.addLots(batch, book, accountIds);
    // Last, because other sales want the same system accounts: they wait from here to the commit only.
    this.addAccounts(batch, book, accountIds);
  }

  /** Which of the unique keys was hit decides: a fact recorded before, or a neighbour who was faster. */
  private async whatExists(tx: Transaction, book: LedgerBook): Promise<Error> {
    const keys = book.journals.map(({ draft }) => draft.bizKey);
    const rows =
      keys.length === 0 ? [] : await tx.query('SELECT id FROM ledger_journal WHERE biz_key IN (?) LIMIT 1', [keys]);
    return rows.length > 0 ? new JournalExists() : new WriteConflict('rows written by someone else');
  }

  /** Ids of all accounts that change, making those that don't exist yet. */
  private async resolve(tx: Transaction, book: LedgerBook): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const missing: { address: string; account: Account }[] = [];
    const unknown: string[] = [];
    for (const [address, { account }] of book.accountChanges()) {
      const id = account.owner === 'member' ? book.state(account).id : (this.systemIds.get(address) ?? null);
      if (id !== null) found.set(address, id);
      else if (account.owner === 'member') missing.push({ address, account });
      else unknown.push(address);
    }
    if (unknown.length > 0) {
      const rows = await tx.query<{ id: number; address: string }>(
        'SELECT id, address FROM ledger_account WHERE address IN (?)',
        [unknown],
      );
      for (const { id, address } of rows) {
        found.set(address, id);
        this.systemIds.set(address, id);
      }
      for (const address of unknown) {
        if (!found.has(address))
          missing.push({ address, account: (parseAddress(address) as { account: Account }).account });
      }
    }
    if (missing.length > 0) await this.createAccounts(tx, missing, found);
    return found;
  }

  private async createAccounts(
    tx: Transaction,
    missing: readonly { address: string; account: Account }[],
    found: Map<string, number>,
  ): Promise<void> {
    const ids = await this.ids.takeMany(missing.length);
    const rows = missing.map(({ address, account }, index): Row => {
      found.set(address, ids[index] as number);
      return {
        id: ids[index] as number,
        address,
        owner: account.owner,
        owner_id: account.ownerId,
        book: account.book,
        entity_id: account.entityId,
        unit: unitOf(account),
        may_be_negative: mayBeNegative(account) ? 1 : 0,
      };
    });
    try {
      await tx.insert('ledger_account', rows);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict('account made by someone else');
      throw error;
    }
  }

  private async addJournals(
    tx: Transaction,
    batch: WriteBatch,
    book: LedgerBook,
    accountIds: ReadonlyMap<string, number>,
  ): Promise<void> {
    if (book.journals.length === 0) return;
    const ids = await this.ids.takeMany(book.journals.length);
    batch.insert(
      'ledger_journal',
      book.journals.map(({ draft }, index) => ({
        id: ids[index] as number,
        kind: draft.kind,
        biz_key: draft.bizKey,
        reversal_of: draft.reversalOf ?? null,
        member_id: draft.memberId,
        store_id: draft.storeId,
        order_id: draft.orderId ?? null,
        topup_id: draft.topupId ?? null,
        title: draft.title,
        effective_at: draft.at,
        business_date: businessDate(draft.at),
        created_at: tx.now,
      })),
    );
    batch.insert(
      'ledger_entry',
      book.journals.flatMap(({ entries }, index) =>
        entries.map((entry, line) => ({
          journal_id: ids[index] as number,
          line: line + 1,
          account_id: accountIds.get(entry.address) as number,
          amount: entry.amount,
          lot_id: entry.lotId,
          seq: entry.seq,
          balance_after: entry.balanceAfter,
        })),
      ),
    );
  }

  /**
   * Members first, whose rows are ours already, then the shared ones, each in order of id. Member rows must still be at
   * the position that was read; no row may end below what it holds. Anything else matched fewer rows: start over.
   */
  private addAccounts(batch: WriteBatch, book: LedgerBook, accountIds: ReadonlyMap<string, number>): void {
    const rows = [...book.accountChanges()].map(([address, change]) => ({
      id: accountIds.get(address) as number,
      change,
    }));
    rows.sort((a, b) => a.id - b.id);
    const isMember = ({ change }: (typeof rows)[number]): boolean => change.account.owner === 'member';
    const members = rows.filter(isMember);
    const shared = rows.filter((row) => !isMember(row));
    for (const chunk of [...chunksOf(members, CASES), ...chunksOf(shared, CASES)]) this.addChanges(batch, book, chunk);
  }

  private addChanges(
    batch: WriteBatch,
    book: LedgerBook,
    rows: readonly { id: number; change: AccountChange }[],
  ): void {
    const balance = caseOf(rows.map(({ id, change }) => [id, change.balance]));
    const held = caseOf(rows.map(({ id, change }) => [id, change.held]));
    const entries = caseOf(rows.map(({ id, change }) => [id, change.entries]));
    const expected = rows
      .filter(({ change }) => change.account.owner === 'member')
      .map(({ id, change }) => [id, this.seqBefore(book, change.account)] as const);
    const guard = expected.length > 0 ? `AND seq = ${caseOf(expected, 'seq')}` : '';
    batch.addLast(
      `UPDATE ledger_account FORCE INDEX (PRIMARY)
          SET balance = balance + ${balance}, held = held + ${held}, seq = seq + ${entries}
        WHERE id IN (?) ${guard} AND (may_be_negative = 1 OR balance + ${balance} >= held + ${held})`,
      [rows.map(({ id }) => id)],
      { rows: rows.length, otherwise: () => this.forget(book) },
    );
  }

  /** One of them may be an account that was seen by the transaction that made it and was then rolled back. */
  private forget(book: LedgerBook): Error {
    for (const address of book.accountChanges().keys()) this.systemIds.delete(address);
    return new WriteConflict('ledger accounts');
  }

  private seqBefore(book: LedgerBook, account: Account): number {
    const written = book.accountChanges().get(addressOf(account))?.entries ?? 0;
    return book.state(account).seq - written;
  }

  private addLots(batch: WriteBatch, book: LedgerBook, accountIds: ReadonlyMap<string, number>): void {
    const changed = [...book.changedLots()].sort(([a], [b]) => a - b);
    for (const rows of chunksOf(changed, CASES)) {
      const remaining = caseOf(rows.map(([id, change]) => [id, change.remaining]));
      const held = caseOf(rows.map(([id, change]) => [id, change.held]));
      batch.add(
        `UPDATE ledger_lot FORCE INDEX (PRIMARY)
            SET is_open = (remaining + ${remaining} > 0), remaining = remaining + ${remaining}, held = held + ${held}
          WHERE id IN (?) AND held + ${held} >= 0 AND remaining + ${remaining} >= held + ${held} AND remaining + ${remaining} <= original`,
        [rows.map(([id]) => id)],
        expectRows(rows.length, 'ledger lots'),
      );
    }
    batch.insert(
      'ledger_lot',
      book.newLots.map(({ address, lot }) => ({
        id: lot.id,
        account_id: accountIds.get(address) as number,
        origin_id: lot.originId,
        original: lot.original,
        remaining: lot.remaining,
        held: lot.held,
        created_at: lot.createdAt,
        available_at: lot.availableAt,
        expires_at: lot.expiresAt,
        scope: lot.scope,
        is_open: lot.remaining > 0 ? 1 : 0,
      })),
    );
  }
}
