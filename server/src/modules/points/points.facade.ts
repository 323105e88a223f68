import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import { IdGenerator, ReadBatch, type Transaction } from '../../platform/database/index.js';
import {
  type EntryDraft,
  JournalExists,
  type LedgerBook,
  LedgerFacade,
  LedgerLots,
  type MemberBook,
  memberAccount,
  systemAccount,
} from '../ledger/index.js';
import { PointsTermsReader } from './points-terms.js';
import { type PointsTakeBack, type PointsTakenBack, PointsTakingBack } from './points-taking-back.js';
import { lotTerms } from './calendar.rules.js';
import { receiveEntries } from './points.rules.js';
import { POINTS_EXPIRED_JOURNAL } from './points.events.js';
import type { PointsTerms } from './points.types.js';

export interface PointsGrant {
  readonly memberId: number;
  readonly points: number;
  /** Growth that comes with them, in the same journal. Whoever gives it has the tier evaluated afterwards. */
  readonly growth?: number;
  /** The fact: granted once per key, however often asked. */
  readonly bizKey: string;
  readonly kind: 'welcome' | 'topup_bonus' | 'adjust' | 'referral' | 'sign_in' | 'task' | 'stamp';
  /** Chinese, shown in the member's history. */
  readonly title: string;
  readonly storeId?: number | null;
  readonly topupId?: number;
}

@Injectable()
export class PointsFacade {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lots: LedgerLots,
    private readonly reader: PointsTermsReader,
    private readonly ids: IdGenerator,
    private readonly takingBack: PointsTakingBack,
  ) {}

  /** What is in force in a store; at most some seconds old. */
  terms(storeId: number): Promise<PointsTerms> {
    return this.reader.at(storeId);
  }

  /**
   * Points that sales of this business day have given, less what returns took back. Only needed where there is a limit
   * per day, and only right after the members' accounts were opened.
   */
  async earnedOn(tx: Transaction, memberIds: readonly number[], day: BusinessDate): Promise<Map<number, number>> {
    const reads = new ReadBatch();
    const earned = this.earnedOnIn(reads, memberIds, day);
    await tx.read(reads);
    return earned();
  }

  /** The same as one of several questions, added after the one that opens the accounts. */
  earnedOnIn(reads: ReadBatch, memberIds: readonly number[], day: BusinessDate): () => Map<number, number> {
    const totals = this.lots.dayTotalsIn(reads, memberIds, day, { book: 'points-issued', orders: true });
    return () => new Map(memberIds.map((id) => [id, Math.max(0, -(totals().get(id)?.net ?? 0))]));
  }

  /** Points of this sale that expired unused and that no return of it has counted yet. */
  async lapsedOf(
    tx: Transaction,
    order: { id: number; memberId: number },
    madeLotIds: readonly number[],
  ): Promise<number> {
    if (madeLotIds.length === 0) return 0;
    const expired = await this.lots.takenFromLots(tx, madeLotIds, POINTS_EXPIRED_JOURNAL);
    const counted = await this.lots.orderTotal(tx, order, 'points-expired');
    return expired + counted;
  }

  /** Both sides of points received, to be part of a journal. `lotId` must be fresh. */
  earnEntries(
    book: LedgerBook,
    memberId: number,
    points: number,
    lot: { id: number; originId: number; at: Date; terms: PointsTerms['lot'] },
  ): EntryDraft[] {
    const entries = receiveEntries({
      state: book.state(memberAccount(memberId, 'points')),
      debtState: book.state(memberAccount(memberId, 'points-debt')),
      points,
      lot: { id: lot.id, originId: lot.originId, ...lotTerms(lot.at, lot.terms) },
    });
    return [...entries, { account: systemAccount('chain', 0, 'points-issued'), amount: -points }];
  }

  /** Gives points outside of a sale. Asked again with the same key it does nothing. */
  async grant(tx: Transaction, grant: PointsGrant): Promise<void> {
    const { points, growth = 0 } = grant;
    if (points <= 0 && growth <= 0) return;
    const books: MemberBook[] = ['points', 'points-debt', ...(growth > 0 ? (['growth'] as const) : [])];
    const book = await this.ledger.open(tx, [grant.memberId], { books });
    await this.accept(tx, book, grant);
    try {
      await this.ledger.flush(tx, book);
    } catch (error) {
      // The journal is the first write of a flush, so nothing else of this book has been written.
      if (!(error instanceof JournalExists)) throw error;
    }
  }

  /** What was granted, when the reason for it did not stand. What is no longer there is owed. */
  takeBack(tx: Transaction, request: PointsTakeBack): Promise<PointsTakenBack> {
    return this.takingBack.takeBack(tx, request);
  }

  private async accept(tx: Transaction, book: LedgerBook, grant: PointsGrant): Promise<void> {
    const [terms, lotId] = await Promise.all([this.reader.lotOfGift(), this.ids.take()]);
    book.post({
      kind: `points.${grant.kind}`,
      bizKey: grant.bizKey,
      at: tx.now,
      memberId: grant.memberId,
      storeId: grant.storeId ?? null,
      ...(grant.topupId === undefined ? {} : { topupId: grant.topupId }),
      title: grant.title,
      entries: [
        ...(grant.points > 0
          ? this.earnEntries(book, grant.memberId, grant.points, { id: lotId, originId: lotId, at: tx.now, terms })
          : []),
        ...growthEntries(grant),
      ],
    });
  }

  async balance(memberId: number): Promise<{ balance: number; debt: number }> {
    const { points, pointsDebt } = await this.ledger.balancesOf(memberId);
    return { balance: points, debt: pointsDebt };
  }
}

function growthEntries({ memberId, growth = 0 }: PointsGrant): EntryDraft[] {
  if (growth <= 0) return [];
  return [
    { account: memberAccount(memberId, 'growth'), amount: growth },
    { account: systemAccount('chain', 0, 'growth-issued'), amount: -growth },
  ];
}
