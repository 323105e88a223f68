import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { Database, type ReadBatch, type Transaction, inList } from '../../platform/database/index.js';
import type { MemberBook, SystemBook } from './account-address.rules.js';
import type { LotState } from './ledger-book.rules.js';

/** A lot of which something is free, with its expiry. */
export interface ExpiringLot {
  readonly lotId: number;
  readonly memberId: number;
  readonly expiresAt: Date;
}

export interface ExpiringSum {
  readonly memberId: number;
  readonly expiresAt: Date;
  /** What nobody holds. */
  readonly free: number;
}

/** After `from` (from the beginning when null) and not after `until`. */
export interface ExpiryWindow {
  readonly from: Date | null;
  readonly until: Date;
}

/** What journals of one day have moved in a chain's book for a member. */
export interface DayTotal {
  /** Signed. */
  readonly net: number;
  /** Regardless of sign. */
  readonly turnover: number;
}

interface OpenLotRow {
  id: number;
  origin_id: number;
  original: number;
  remaining: number;
  held: number;
  created_at: Date;
  available_at: Date;
  expires_at: Date | null;
  scope: string | null;
}

const BEGINNING = new Date(0);

/** Questions about lots and the life of their value, without locks: for jobs, limits and views. */
@Injectable()
export class LedgerLots {
  constructor(private readonly database: Database) {}

  async openLots(memberId: number, book: MemberBook): Promise<LotState[]> {
    const rows = await this.database.query<OpenLotRow>(
      `SELECT l.id, l.origin_id, l.original, l.remaining, l.held, l.created_at, l.available_at, l.expires_at, l.scope
         FROM ledger_account a JOIN ledger_lot l ON l.account_id = a.id
        WHERE a.owner = 'member' AND a.owner_id = ? AND a.book = ? AND l.is_open = 1 ORDER BY l.id`,
      [memberId, book],
    );
    return rows.map((row) => ({
      id: row.id,
      originId: row.origin_id,
      original: row.original,
      remaining: row.remaining,
      held: row.held,
      createdAt: row.created_at,
      availableAt: row.available_at,
      expiresAt: row.expires_at,
      scope: row.scope,
    }));
  }

  /** A page of lots in order of expiry; the next begins after the last of this one. */
  async expiring(
    book: MemberBook,
    { from, until }: ExpiryWindow,
    after: ExpiringLot | null,
    limit: number,
  ): Promise<ExpiringLot[]> {
    const start = after?.expiresAt ?? from ?? BEGINNING;
    const rows = await this.database.query<{ id: number; owner_id: number; expires_at: Date }>(
      `SELECT l.id, a.owner_id, l.expires_at FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
        WHERE l.is_open = 1 AND l.expires_at >= ? AND l.expires_at <= ? AND (l.expires_at > ? OR l.id > ?)
          AND l.remaining > l.held AND a.book = ?
        ORDER BY l.expires_at, l.id LIMIT ?`,
      [start, until, start, after?.lotId ?? Number.MAX_SAFE_INTEGER, book, limit],
    );
    return rows.map((row) => ({ lotId: row.id, memberId: row.owner_id, expiresAt: row.expires_at }));
  }

  /** Per member and instant of expiry. */
  async expiringSums(book: MemberBook, memberIds: readonly number[], window: ExpiryWindow): Promise<ExpiringSum[]> {
    if (memberIds.length === 0) return [];
    const rows = await this.database.query<{ owner_id: number; expires_at: Date; free: number }>(
      `SELECT a.owner_id, l.expires_at, SUM(l.remaining - l.held) AS free
         FROM ledger_account a JOIN ledger_lot l ON l.account_id = a.id
        WHERE a.owner = 'member' AND a.owner_id IN (?) AND a.book = ? AND l.is_open = 1
          AND l.expires_at > ? AND l.expires_at <= ? AND l.remaining > l.held
        GROUP BY a.owner_id, l.expires_at ORDER BY a.owner_id, l.expires_at`,
      [inList(memberIds), book, window.from ?? BEGINNING, window.until],
    );
    return rows.map((row) => ({ memberId: row.owner_id, expiresAt: row.expires_at, free: row.free }));
  }

  /**
   * What a day's journals of these members have moved in a book of the chain; with `orders` only those of orders. Asked
   * after the members' accounts were locked, it sees all there is.
   */
  dayTotalsIn(
    reads: ReadBatch,
    memberIds: readonly number[],
    day: BusinessDate,
    { book, orders }: { book: SystemBook; orders: boolean },
  ): () => Map<number, DayTotal> {
    if (memberIds.length === 0) return () => new Map();
    const found = reads.add<{ member_id: number; net: number; turnover: number }>(
      `SELECT j.member_id, SUM(e.amount) AS net, SUM(ABS(e.amount)) AS turnover
         FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
        WHERE j.member_id IN (?) AND j.business_date = ? AND a.owner = 'chain' AND a.book = ?
          ${orders ? 'AND j.order_id IS NOT NULL' : ''}
        GROUP BY j.member_id`,
      [inList(memberIds), day, book],
    );
    return () => new Map(found.rows.map(({ member_id: id, net, turnover }) => [id, { net, turnover }]));
  }

  /** What journals of this kind have taken out of these lots. */
  async takenFromLots(tx: Transaction, lotIds: readonly number[], kind: string): Promise<number> {
    if (lotIds.length === 0) return 0;
    const [row] = await tx.query<{ taken: number | null }>(
      `SELECT -SUM(e.amount) AS taken FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE e.lot_id IN (?) AND j.kind = ?`,
      [inList(lotIds), kind],
    );
    return row?.taken ?? 0;
  }

  /** Sum of a chain's book over the journals of one order. */
  async orderTotal(tx: Transaction, order: { id: number; memberId: number }, book: SystemBook): Promise<number> {
    const [row] = await tx.query<{ total: number | null }>(
      `SELECT SUM(e.amount) AS total
         FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
        WHERE j.member_id = ? AND j.order_id = ? AND a.owner = 'chain' AND a.book = ?`,
      [order.memberId, order.id, book],
    );
    return row?.total ?? 0;
  }
}
