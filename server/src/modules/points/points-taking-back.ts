import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import { type EntryDraft, LedgerFacade, LedgerLots, memberAccount, systemAccount } from '../ledger/index.js';
import { POINTS_EXPIRED_JOURNAL } from './points.events.js';
import { clawBack } from './points.rules.js';

export interface PointsTakeBack {
  /** Who has them now. */
  readonly memberId: number;
  /** The facts under which they were granted. */
  readonly grantKeys: readonly string[];
  /** The fact that takes them back: asked for again it throws `JournalExists`. */
  readonly bizKey: string;
  readonly kind: 'referral_back';
  /** Chinese, shown in the member's history. */
  readonly title: string;
}

export interface PointsTakenBack {
  readonly points: number;
  /** Of the points, what was no longer there: owed from now on. */
  readonly debt: number;
  readonly growth: number;
}

/**
 * Takes back what was granted outside of a sale, by the rules of returns: first from the lots that the grant made, what
 * of them expired unused is forgotten, then from others; the rest is owed. No money goes back here from which it could
 * be deducted.
 */
@Injectable()
export class PointsTakingBack {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly lots: LedgerLots,
  ) {}

  async takeBack(
    tx: Transaction,
    { memberId, grantKeys, bizKey, kind, title }: PointsTakeBack,
  ): Promise<PointsTakenBack> {
    const opposite: EntryDraft[] = [];
    for (const key of grantKeys) opposite.push(...(await this.ledger.oppositeOf(tx, key)));
    const [points, grown] = [sumOf(opposite, 'points-issued'), sumOf(opposite, 'growth-issued')];
    if (points === 0 && grown === 0) return { points: 0, debt: 0, growth: 0 };
    const book = await this.ledger.open(tx, [memberId], { books: ['points', 'points-debt', 'growth'] });
    const made = opposite.flatMap(({ account, lotId }) => (account.book === 'points' && lotId ? [lotId] : []));
    const taken = clawBack(
      book.state(memberAccount(memberId, 'points')),
      book.state(memberAccount(memberId, 'points-debt')),
      points,
      made,
      'debt',
      { now: tx.now, lapsed: await this.lots.takenFromLots(tx, made, POINTS_EXPIRED_JOURNAL) },
    );
    // Growth never runs below zero: a tier may have been left behind with it.
    const growth = Math.min(grown, book.state(memberAccount(memberId, 'growth')).balance);
    const entries = [
      ...taken.entries,
      ...unlessZero(points, systemAccount('chain', 0, 'points-issued')),
      ...unlessZero(-growth, memberAccount(memberId, 'growth')),
      ...unlessZero(growth, systemAccount('chain', 0, 'growth-issued')),
    ];
    if (entries.length > 0) {
      book.post({ kind: `points.${kind}`, bizKey, at: tx.now, memberId, storeId: null, title, entries });
      await this.ledger.flush(tx, book);
    }
    return { points, debt: taken.debtPoints, growth };
  }
}

function sumOf(entries: readonly EntryDraft[], name: 'points-issued' | 'growth-issued'): number {
  return entries.filter(({ account }) => account.book === name).reduce((total, { amount }) => total + amount, 0);
}

function unlessZero(amount: number, account: EntryDraft['account']): EntryDraft[] {
  return amount === 0 ? [] : [{ account, amount }];
}
