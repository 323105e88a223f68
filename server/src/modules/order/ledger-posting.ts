import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { IdGenerator, type Transaction, type WriteBatch } from '../../platform/database/index.js';
import { type LedgerBook, LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import { PointsFacade, type PointsTerms, clawBack } from '../points/index.js';
import { ORDER_PAID, type OrderPaid } from './order.events.js';
import type { BalancesAfter } from './order.rows.js';
import { type ReversalParts, type Sale, saleEntries } from './settlement.rules.js';

export interface SaleToPost extends Sale {
  readonly orderId: number;
  readonly storeName: string;
  readonly earnedPoints: number;
  readonly pointsLot: PointsTerms['lot'];
}

export const settleKey = (orderId: number): string => `order:${orderId}:settle`;
export const refundKey = (orderId: number): string => `order:${orderId}:refund`;

/** What an order does to the ledger: one journal for the sale, one for its return. */
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

  /** Everything but WeChat's part: that is posted when the money has arrived. */
  async postRefund(
    tx: Transaction,
    book: LedgerBook,
    order: { orderId: number; storeId: number; storeName: string; memberId: number | null },
    parts: ReversalParts,
  ): Promise<void> {
    const entries = [...parts.entries];
    if (order.memberId !== null && parts.earnedPoints > 0) {
      const state = book.state(memberAccount(order.memberId, 'points'));
      const debt = book.state(memberAccount(order.memberId, 'points-debt'));
      entries.push(...clawBack(state, debt, parts.earnedPoints, parts.madeLotIds, 'debt', { now: tx.now }).entries);
      entries.push({ account: systemAccount('chain', 0, 'points-issued'), amount: parts.earnedPoints });
    }
    if (entries.length === 0) return;
    book.post({
      kind: 'order.refund',
      bizKey: refundKey(order.orderId),
      reversalOf: settleKey(order.orderId),
      at: tx.now,
      memberId: order.memberId,
      storeId: order.storeId,
      orderId: order.orderId,
      title: `退款 · ${order.storeName}`,
      entries,
    });
    await this.ledger.flush(tx, book);
  }

  async postWechatRefund(
    tx: Transaction,
    order: { orderId: number; storeId: number; entityId: number; memberId: number | null; amountFen: number },
  ): Promise<void> {
    const book = await this.ledger.open(tx, []);
    book.post({
      kind: 'order.refund_wechat',
      bizKey: `${refundKey(order.orderId)}:wechat`,
      reversalOf: settleKey(order.orderId),
      at: tx.now,
      memberId: order.memberId,
      storeId: order.storeId,
      orderId: order.orderId,
      title: '微信退款',
      entries: [
        { account: systemAccount('entity', order.entityId, 'wechat'), amount: order.amountFen },
        { account: systemAccount('store', order.storeId, 'sales'), amount: -order.amountFen },
      ],
    });
    await this.ledger.flush(tx, book);
  }

  /** The opposite of the sale's entries. */
  oppositeOfSale(tx: Transaction, orderId: number): ReturnType<LedgerFacade['oppositeOf']> {
    return this.ledger.oppositeOf(tx, settleKey(orderId));
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

  announcePaid(tx: Transaction, order: Omit<OrderPaid, 'businessDate'>): void {
    const payload: OrderPaid = { ...order, businessDate: businessDate(tx.now) };
    tx.emit({ type: ORDER_PAID, subject: `order:${order.orderId}`, payload: { ...payload } });
  }
}
