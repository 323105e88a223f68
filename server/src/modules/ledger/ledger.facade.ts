import { Injectable } from '@nestjs/common';
import { type ReadBatch, type Transaction, UnitOfWork, type WriteBatch } from '../../platform/database/index.js';
import type { MemberBook } from './account-address.rules.js';
import { type Hold, type HoldDraft, HoldsService } from './holds.service.js';
import type { EntryDraft, JournalDraft, LedgerBook } from './ledger-book.rules.js';
import { type HistoryLine, LedgerHistory, type MemberBalances, type Outstanding } from './ledger-history.js';
import { type LedgerCheck, LedgerChecks } from './ledger-checks.js';
import { LedgerReports } from './ledger-reports.js';
import { LedgerStore } from './ledger-store.js';

/** Front door of the one ledger. Everything of value moves through `open → book.post → flush`. */
@Injectable()
export class LedgerFacade {
  constructor(
    private readonly store: LedgerStore,
    private readonly holds: HoldsService,
    private readonly history: LedgerHistory,
    private readonly uow: UnitOfWork,
    /** The ledger as finance asks about it. */
    readonly reports: LedgerReports,
    private readonly checks: LedgerChecks,
  ) {}

  /** Called once by each room that promises something about the ledger, from `onModuleInit`. */
  registerCheck(check: LedgerCheck): void {
    this.checks.register(check);
  }

  /** The accounts of these members as one book to decide on; locks them for the transaction. */
  open(
    tx: Transaction,
    memberIds: readonly number[],
    options?: { books?: readonly MemberBook[]; lotIds?: readonly number[] },
  ): Promise<LedgerBook> {
    return this.store.open(tx, memberIds, options);
  }

  /** The same as one of several questions asked together; the book is there when the batch was read. */
  openIn(
    reads: ReadBatch,
    memberIds: readonly number[],
    options?: { books?: readonly MemberBook[]; lotIds?: readonly number[] },
  ): () => LedgerBook {
    return this.store.openIn(reads, memberIds, options);
  }

  /**
   * Writes what the book has accepted, and `batch` with it, in one round trip. Throws `JournalExists` when one of the
   * facts was recorded before.
   */
  flush(tx: Transaction, book: LedgerBook, batch?: WriteBatch): Promise<void> {
    return this.store.flush(tx, book, batch);
  }

  /** Adds what the book has accepted to a batch that is sent by someone else, who answers for duplicate keys. */
  flushIn(tx: Transaction, book: LedgerBook, batch: WriteBatch): Promise<void> {
    return this.store.flushIn(tx, book, batch);
  }

  placeHold(tx: Transaction, book: LedgerBook, draft: HoldDraft): Promise<void> {
    return this.holds.place(tx, book, draft);
  }

  /** The same as part of a batch, with an id that was taken before. */
  placeHoldIn(batch: WriteBatch, book: LedgerBook, draft: HoldDraft & { id: number }, now: Date): void {
    this.holds.placeIn(batch, book, draft, now);
  }

  findHold(tx: Transaction, bizKey: string): Promise<Hold | null> {
    return this.holds.find(tx, bizKey);
  }

  resolveHold(tx: Transaction, book: LedgerBook, hold: Hold, to: 'posted' | 'voided' | 'expired'): Promise<boolean> {
    return this.holds.resolve(tx, book, hold, to);
  }

  /** One or more journals in a transaction of their own: for corrections and imports. */
  post(drafts: readonly JournalDraft[]): Promise<void> {
    return this.uow.run(async (tx) => {
      const memberIds = new Set(
        drafts.flatMap((draft) =>
          draft.entries.filter((e) => e.account.owner === 'member').map((e) => e.account.ownerId),
        ),
      );
      const book = await this.store.open(tx, [...memberIds]);
      for (const draft of drafts) book.post(draft);
      await this.store.flush(tx, book);
    });
  }

  /** The opposite of every entry posted for a fact: what a full reversal has to post. */
  async oppositeOf(tx: Transaction, bizKey: string): Promise<EntryDraft[]> {
    const entries = await this.history.entriesOf(tx, bizKey);
    return entries.map((entry) => ({ ...entry, amount: -entry.amount }));
  }

  /** A SELECT of the members who have something in the book, for lists of members. */
  holdersOf(book: MemberBook): { readonly sql: string; readonly params: readonly string[] } {
    return {
      sql: "SELECT owner_id FROM ledger_account WHERE owner = 'member' AND book = ? AND balance > 0",
      params: [book],
    };
  }

  balances(memberIds: readonly number[]): Promise<Map<number, MemberBalances>> {
    return this.history.balances(memberIds);
  }

  outstanding(): Promise<Outstanding> {
    return this.history.outstanding();
  }

  balancesOf(memberId: number): Promise<MemberBalances> {
    return this.history.balancesOf(memberId);
  }

  /** Growth value as the transaction sees it: what it has flushed included. */
  async growthOf(memberId: number, tx?: Transaction): Promise<number> {
    return tx ? this.history.totalOf(tx, memberId, ['growth']) : (await this.history.balancesOf(memberId)).growth;
  }

  /** Sum of the member's balances in these books, as the transaction sees it now. */
  totalOf(tx: Transaction, memberId: number, books: readonly MemberBook[]): Promise<number> {
    return this.history.totalOf(tx, memberId, books);
  }

  /** What is left in lots, by lot id. */
  lotsLeft(lotIds: readonly number[]): Promise<Map<number, number>> {
    return this.history.lotsLeft(lotIds);
  }

  /** What is left in lots and how much of it is held, by lot id; as the transaction sees it when there is one. */
  lotAmounts(lotIds: readonly number[], tx?: Transaction): Promise<Map<number, { remaining: number; held: number }>> {
    return this.history.lotAmounts(lotIds, tx);
  }

  lines(memberId: number, books: readonly MemberBook[], beforeId: number, limit: number): Promise<HistoryLine[]> {
    return this.history.lines(memberId, books, beforeId, limit);
  }
}
