import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../../platform/database/index.js';
import {
  type AccountState,
  type EntryDraft,
  type LedgerBook,
  memberAccount,
  systemAccount,
} from '../../ledger/index.js';
import { PointsFacade, type PointsTerms, clawBack, giveBackEntries } from '../../points/index.js';
import type { PointsMoved } from './return-plan.js';
import { stateAfter } from './return-posting.rules.js';
import type { ReturnParts } from './return.rules.js';
import type { LockedSale } from './sale.types.js';
import type { SaleFacts } from './sale-facts.rules.js';

export interface PointsReturned {
  readonly entries: readonly EntryDraft[];
  readonly moved: PointsMoved;
  readonly deductedFen: number;
}

interface Returned {
  readonly sale: LockedSale;
  readonly facts: SaleFacts;
  readonly parts: ReturnParts;
  readonly terms: PointsTerms;
  /** Money from which points that are gone may be deducted. */
  readonly deductibleFen: number;
}

type Draw = SaleFacts['pointsUsed'][number];

const NOTHING: PointsReturned = {
  entries: [],
  moved: { back: 0, backExpired: 0, earned: 0, debt: 0, deducted: 0, lapsed: 0 },
  deductedFen: 0,
};

/** What a return does to points: first those used come back, then those earned are taken from what is there. */
@Injectable()
export class ReturnPoints {
  constructor(
    private readonly points: PointsFacade,
    private readonly ids: IdGenerator,
  ) {}

  async decide(tx: Transaction, book: LedgerBook, returned: Returned): Promise<PointsReturned> {
    const { sale, facts, parts, terms } = returned;
    if (sale.member_id === null) return NOTHING;
    const state = book.state(memberAccount(sale.member_id, 'points'));
    const used = facts.pointsUsed
      .map(({ lotId }, index) => ({ lotId, amount: parts.pointsUsed[index] ?? 0 }))
      .filter(({ amount }) => amount > 0);
    const given = await this.giveBack(tx, state, used, returned);
    const debtState = book.state(memberAccount(sale.member_id, 'points-debt'));
    const takenFrom = { state: stateAfter(state, given, tx.now), debtState };
    const taken = await this.takeBack(tx, takenFrom, returned);
    const back = sumOf(used);
    const expired = new Set(state.lots.filter(({ expiresAt }) => expiresAt && expiresAt <= tx.now).map(({ id }) => id));
    return {
      entries: [...given, ...balanceOf(sale.store_id, back), ...taken.entries],
      moved: {
        ...taken.moved,
        back,
        backExpired: terms.returns.graceDays > 0 ? 0 : sumOf(used.filter(({ lotId }) => expired.has(lotId))),
        earned: parts.earnedPoints,
      },
      deductedFen: taken.moved.deducted * terms.spend.fenPerPoint,
    };
  }

  private async giveBack(
    tx: Transaction,
    state: AccountState,
    used: readonly Draw[],
    { sale, terms }: Returned,
  ): Promise<EntryDraft[]> {
    if (used.length === 0) return [];
    const lot = { id: await this.ids.take(), originId: sale.id };
    return giveBackEntries(state, used, tx.now, terms.returns, lot);
  }

  private async takeBack(
    tx: Transaction,
    { state, debtState }: { state: AccountState; debtState: AccountState },
    { sale, facts, parts, terms, deductibleFen }: Returned,
  ): Promise<{ entries: EntryDraft[]; moved: Pick<PointsMoved, 'debt' | 'deducted' | 'lapsed'> }> {
    const { member_id: memberId } = sale;
    if (memberId === null || parts.earnedPoints === 0)
      return { entries: [], moved: { debt: 0, deducted: 0, lapsed: 0 } };
    const lapsed = await this.points.lapsedOf(tx, { id: sale.id, memberId }, facts.madeLotIds);
    const deductAtMost = Math.floor(deductibleFen / terms.spend.fenPerPoint);
    const { clawBack: policy } = terms.returns;
    const options = { now: tx.now, lapsed, deductAtMost };
    const taken = clawBack(state, debtState, parts.earnedPoints, facts.madeLotIds, policy, options);
    const issued = parts.earnedPoints - taken.deductPoints;
    const opposite = { account: systemAccount('chain', 0, 'points-issued'), amount: issued };
    const lapsedNow = taken.entries.filter(({ account }) => account.book === 'points-expired');
    return {
      entries: [...taken.entries, ...(issued > 0 ? [opposite] : [])],
      moved: { debt: taken.debtPoints, deducted: taken.deductPoints, lapsed: -sumOf(lapsedNow) },
    };
  }
}

/** The store that took the points counts them back. */
function balanceOf(storeId: number, back: number): EntryDraft[] {
  return back === 0 ? [] : [{ account: systemAccount('store', storeId, 'points-redeemed'), amount: -back }];
}

function sumOf(items: readonly { readonly amount: number }[]): number {
  return items.reduce((total, { amount }) => total + amount, 0);
}
