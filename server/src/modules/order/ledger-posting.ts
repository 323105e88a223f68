import { Injectable } from '@nestjs/common';
import { IdGenerator, type ReadBatch, type Transaction, type WriteBatch } from '../../platform/database/index.js';
import { type LedgerBook, LedgerFacade } from '../ledger/index.js';
import { PointsFacade, type PointsTerms } from '../points/index.js';
import { ORDER_PAID, type OrderPaid } from './order.events.js';
import type { BalancesAfter } from './order.rows.js';
import { type Sale, saleEntries } from './checkout/settlement.rules.js';

export interface SaleToPost extends Sale {
  readonly orderId: number;
  readonly storeName: string;
  readonly earnedPoints: number;
  readonly pointsLot: PointsTerms['lot'];
}

export const settleKey = (orderId: number): string => `order:${orderId}:settle`;

/** What a sale does to the ledger: one journal. */
@Injectable()
export class LedgerPosting {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly points: PointsFacade,
    private readonly ids: IdGenerator,
  ) {}

  open(tx: Transaction, memberId: number | null, lotIds: readonly number[] = []): Promise<LedgerBook> {
    return this.ledger.open(tx, memberId === null ? [] : [memberId], { lotIds });
  }

  /** The same as one of several questions asked together. */
  openIn(reads: ReadBatch, memberId: number | null): () => LedgerBook {
    return this.ledger.openIn(reads, memberId === null ? [] : [memberId]);
  }

  /** Accepts the sale into the book; the caller flushes it. */
  async postSale(tx: Transaction, book: LedgerBook, sale: SaleToPost): Promise<void> {
    this.acceptSale(book, sale, await this.ids.take(), tx.now);
  }

  /** The same with an id for the lot of the points it earns. */
  acceptSale(book: LedgerBook, sale: SaleToPost, lotId: number, at: Date): void {
    const entries = saleEntries(sale);
    if (sale.memberId !== null && sale.earnedPoints > 0) {
      const lot = { id: lotId, originId: sale.orderId, at, terms: sale.pointsLot };
      entries.push(...this.points.earnEntries(book, sale.memberId, sale.earnedPoints, lot));
    }
    if (entries.length === 0) return;
    book.post({
      kind: 'order.settle',
      bizKey: settleKey(sale.orderId),
      at,
      memberId: sale.memberId,
      storeId: sale.storeId,
      orderId: sale.orderId,
      title: `消费 · ${sale.storeName}`,
      entries,
    });
  }

  /** Writes what the book has accepted: at the very end, so that shared accounts are locked as briefly as can be. */
  flush(tx: Transaction, book: LedgerBook, batch?: WriteBatch): Promise<void> {
    return this.ledger.flush(tx, book, batch);
  }

  /** Adds what the book has accepted to a batch that is sent by someone else. */
  flushIn(tx: Transaction, book: LedgerBook, batch: WriteBatch): Promise<void> {
    return this.ledger.flushIn(tx, book, batch);
  }

  balancesAfter(book: LedgerBook, memberId: number | null): BalancesAfter | null {
    if (memberId === null) return null;
    const sum = (...books: string[]): number =>
      book
        .memberStates(memberId)
        .filter(({ account }) => books.includes(account.book))
        .reduce((total, { balance }) => total + balance, 0);
    return { walletFen: sum('principal', 'bonus'), points: sum('points'), growth: sum('growth') };
  }

  /** What will be done with points that are earned in this store. */
  async pointsLot(storeId: number): Promise<PointsTerms['lot']> {
    return (await this.points.terms(storeId)).lot;
  }

  announcePaid(tx: Transaction, order: OrderPaid): void {
    tx.emit({ type: ORDER_PAID, subject: `order:${order.orderId}`, payload: { ...order } });
  }
}
