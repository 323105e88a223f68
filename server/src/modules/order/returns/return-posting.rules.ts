import { type AccountState, type EntryDraft, memberAccount, systemAccount } from '../../ledger/index.rules.js';
import type { ReturnParts } from './return.rules.js';
import type { MoneySource } from './sale-facts.rules.js';

/** Where the sale was, and where the pieces are handed back. */
export interface ReturnPlace {
  readonly saleStoreId: number;
  readonly saleEntityId: number;
  readonly storeId: number;
  readonly entityId: number;
}

/** The money of one return by the way it goes. What is deducted stays in the house; all of it sums to what was paid. */
export interface MoneyBack {
  readonly walletFen: number;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly cashFen: number;
  readonly cardFen: number;
  readonly wechatFen: number;
  readonly voucherFen: number;
  readonly deductedFen: number;
}

/** A source with what of it goes back now. */
export type Share = MoneySource & { readonly backFen: number };

export function sharesOf(sources: readonly MoneySource[], { paidFen }: Pick<ReturnParts, 'paidFen'>): Share[] {
  return sources.flatMap((source, index) => {
    const backFen = paidFen[index] ?? 0;
    return backFen > 0 ? [{ ...source, backFen }] : [];
  });
}

/** Money a deduction can be taken from: what the customer would carry home. Stored value always goes back whole. */
export function deductibleFen(shares: readonly Share[]): number {
  return sumOf(shares.filter(({ method }) => method === 'cash' || method === 'card' || method === 'wechat'));
}

/** With `wechatInCash` WeChat's part is handed over the counter. A deduction is taken from cash first, from WeChat last. */
export function moneyBack(
  shares: readonly Share[],
  { deductedFen, wechatInCash }: { deductedFen: number; wechatInCash: boolean },
): MoneyBack {
  const of = (method: MoneySource['method']): number => sumOf(shares.filter((share) => share.method === method));
  const inBook = (book: string): number => sumOf(shares.filter(({ account }) => account.book === book));
  let left = deductedFen;
  const lessDeduction = (fen: number): number => {
    const taken = Math.min(fen, left);
    left -= taken;
    return fen - taken;
  };
  const cashFen = lessDeduction(of('cash') + (wechatInCash ? of('wechat') : 0));
  const cardFen = lessDeduction(of('card'));
  const wechatFen = lessDeduction(wechatInCash ? 0 : of('wechat'));
  if (left > 0) throw new RangeError(`${left} fen more to deduct than goes back`);
  return {
    walletFen: of('wallet'),
    principalFen: inBook('principal'),
    bonusFen: inBook('bonus'),
    cashFen,
    cardFen,
    wechatFen,
    voucherFen: of('voucher'),
    deductedFen,
  };
}

/**
 * Money as it goes back now; WeChat's part is posted when the member has it. Stored value returns to its lots, and what
 * the sale had made its entities owe each other for it is settled in the same measure.
 */
export function moneyEntries(shares: readonly Share[], back: MoneyBack, place: ReturnPlace): EntryDraft[] {
  const { saleStoreId, saleEntityId } = place;
  const entries: EntryDraft[] = [];
  const byIssuer = new Map<number, number>();
  for (const { method, account, lotId, backFen } of shares) {
    if (method === 'voucher') entries.push({ account, amount: backFen });
    if (method !== 'wallet' || lotId === undefined) continue;
    entries.push({ account, lotId, amount: backFen });
    byIssuer.set(account.entityId, (byIssuer.get(account.entityId) ?? 0) + backFen);
  }
  for (const [issuer, fen] of byIssuer) if (issuer !== saleEntityId) entries.push(...debt(issuer, saleEntityId, -fen));
  entries.push({ account: systemAccount('store', saleStoreId, 'sales'), amount: -(back.walletFen + back.voucherFen) });
  return [...entries.filter(({ amount }) => amount !== 0), ...counterEntries(back, place)];
}

/** Money handed over a counter. When it is another entity's, that entity has paid for the seller and is owed it. */
export function counterEntries(
  { cashFen, cardFen }: Pick<MoneyBack, 'cashFen' | 'cardFen'>,
  { saleStoreId, saleEntityId, storeId, entityId }: ReturnPlace,
): EntryDraft[] {
  const entries: EntryDraft[] = [
    { account: systemAccount('store', storeId, 'cash'), amount: cashFen },
    { account: systemAccount('store', storeId, 'card'), amount: cardFen },
    ...(entityId === saleEntityId ? [] : debt(saleEntityId, entityId, cashFen + cardFen)),
    { account: systemAccount('store', saleStoreId, 'sales'), amount: -(cashFen + cardFen) },
  ];
  return entries.filter(({ amount }) => amount !== 0);
}

/** What WeChat has paid back of a sale. */
export function wechatEntries(fen: number, place: Pick<ReturnPlace, 'saleStoreId' | 'saleEntityId'>): EntryDraft[] {
  return [
    { account: systemAccount('entity', place.saleEntityId, 'wechat'), amount: fen },
    { account: systemAccount('store', place.saleStoreId, 'sales'), amount: -fen },
  ];
}

export function growthEntries(memberId: number, growth: number): EntryDraft[] {
  if (growth === 0) return [];
  return [
    { account: memberAccount(memberId, 'growth'), amount: -growth },
    { account: systemAccount('chain', 0, 'growth-issued'), amount: growth },
  ];
}

/** The account as it will be after these entries: what comes back may be taken for what has to be given up. */
export function stateAfter(state: AccountState, entries: readonly EntryDraft[], at: Date): AccountState {
  const made = entries.flatMap(({ newLot, amount }) =>
    newLot
      ? [{ ...newLot, scope: newLot.scope ?? null, original: amount, remaining: amount, held: 0, createdAt: at }]
      : [],
  );
  const more = new Map(entries.flatMap(({ lotId, amount }) => (lotId === undefined ? [] : [[lotId, amount] as const])));
  return {
    ...state,
    balance: state.balance + entries.reduce((sum, { amount }) => sum + amount, 0),
    lots: [...state.lots.map((lot) => ({ ...lot, remaining: lot.remaining + (more.get(lot.id) ?? 0) })), ...made],
  };
}

/** `fen` more that one entity owes another; below zero: less. */
function debt(debtor: number, creditor: number, fen: number): EntryDraft[] {
  return [
    { account: systemAccount('entity', debtor, 'owes', creditor), amount: fen },
    { account: systemAccount('entity', creditor, 'owed-by', debtor), amount: -fen },
  ];
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((total, { backFen }) => total + backFen, 0);
}
