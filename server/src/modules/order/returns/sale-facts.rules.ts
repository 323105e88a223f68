import type { Account, EntryDraft } from '../../ledger/index.rules.js';
import type { SoldLine } from './return.rules.js';
import type { ReturnMethod } from './return.types.js';

/** Something that paid for a sale: one lot of stored value, or money by one way. */
export interface MoneySource {
  readonly method: Exclude<ReturnMethod, 'points'>;
  readonly account: Account;
  readonly lotId?: number;
  readonly amountFen: number;
}

/** What a sale did to the ledger, read from its journal. */
export interface SaleFacts {
  readonly sources: readonly MoneySource[];
  /** Points used, by the lot they came from. */
  readonly pointsUsed: readonly { readonly lotId: number; readonly amount: number }[];
  /** Lots of points that the sale made. */
  readonly madeLotIds: readonly number[];
  readonly earnedGrowth: number;
}

const METHOD_OF_BOOK: Readonly<Partial<Record<Account['book'], MoneySource['method']>>> = {
  principal: 'wallet',
  bonus: 'wallet',
  cash: 'cash',
  card: 'card',
  wechat: 'wechat',
  voucher: 'voucher',
};

/** `opposite`: what undoing the sale as a whole would post, so what was taken is positive and what was given negative. */
export function saleFacts(opposite: readonly EntryDraft[]): SaleFacts {
  const sources: MoneySource[] = [];
  const pointsUsed: { lotId: number; amount: number }[] = [];
  const madeLotIds: number[] = [];
  let earnedGrowth = 0;
  for (const { account, amount, lotId } of opposite) {
    const method = METHOD_OF_BOOK[account.book];
    if (method) sources.push({ method, account, ...(lotId === undefined ? {} : { lotId }), amountFen: amount });
    else if (account.book === 'points' && lotId !== undefined) {
      if (amount > 0) pointsUsed.push({ lotId, amount });
      else madeLotIds.push(lotId);
    } else if (account.book === 'growth') earnedGrowth -= amount;
  }
  return { sources, pointsUsed, madeLotIds, earnedGrowth };
}

/** All lots that a return may touch: drained ones are only loaded when they are named. */
export function lotsOf(facts: SaleFacts): number[] {
  return [
    ...facts.sources.flatMap(({ lotId }) => lotId ?? []),
    ...facts.pointsUsed.map(({ lotId }) => lotId),
    ...facts.madeLotIds,
  ];
}

export interface LineRow {
  readonly line: number;
  readonly quantity: number;
  readonly returned_quantity: number;
  readonly pay_fen: number;
  readonly points_fen: number;
  readonly earned_points: number;
}

export function soldLine(row: LineRow): SoldLine {
  return {
    line: row.line,
    quantity: row.quantity,
    returned: row.returned_quantity,
    payFen: row.pay_fen,
    pointsFen: row.points_fen,
    earnedPoints: row.earned_points,
  };
}
