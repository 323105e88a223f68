import {
  type AccountState,
  type EntryDraft,
  type HoldLine,
  memberAccount,
  systemAccount,
} from '../ledger/index.rules.js';
import { drawPoints } from '../points/index.rules.js';
import { type DrawPolicy, type WalletDraw, type WalletPlace, drawWallet, spendEntries } from '../wallet/index.rules.js';
import type { PayMethod } from './order.types.js';

export interface Tender {
  readonly walletFen: number;
  readonly cashFen: number;
  readonly wechatFen: number;
}

/** One amount per method, or null when the amounts don't make up what is to be paid. */
export function tenderOf(
  payments: readonly { method: PayMethod; amountFen: number }[],
  payableFen: number,
): Tender | null {
  const of = (method: PayMethod): number =>
    payments.filter((payment) => payment.method === method).reduce((total, { amountFen }) => total + amountFen, 0);
  const tender = { walletFen: of('wallet'), cashFen: of('cash'), wechatFen: of('wechat') };
  return tender.walletFen + tender.cashFen + tender.wechatFen === payableFen ? tender : null;
}

/** What the member gives: which lots pay the wallet part and the points. */
export interface MemberDraws {
  readonly wallet: readonly WalletDraw[];
  readonly points: readonly HoldLine[];
}

export type DrawOutcome = { readonly draws: MemberDraws } | { readonly short: 'wallet' | 'points' };

export function drawFromMember(
  accounts: readonly AccountState[],
  wanted: { walletFen: number; points: number },
  terms: { readonly policy: DrawPolicy; readonly place: WalletPlace },
  now: Date,
): DrawOutcome {
  const wallet = drawWallet(accounts, wanted.walletFen, terms.policy, terms.place);
  if (!wallet) return { short: 'wallet' };
  const state = accounts.find(({ account }) => account.book === 'points');
  const points = wanted.points === 0 ? [] : state ? drawPoints(state.lots, wanted.points, now) : null;
  if (!points) return { short: 'points' };
  return { draws: { wallet, points: points.map((draw) => ({ account: (state as AccountState).account, ...draw })) } };
}

export interface Sale {
  readonly storeId: number;
  readonly entityId: number;
  readonly memberId: number | null;
  readonly tender: Tender;
  readonly draws: MemberDraws;
  readonly earnedGrowth: number;
}

/** Entries of a sale, the points earned excepted. Money received against sales; points used against the store's count. */
export function saleEntries(sale: Sale): EntryDraft[] {
  const { storeId, entityId, tender, draws } = sale;
  const entries = spendEntries(draws.wallet, entityId);
  if (tender.cashFen > 0) entries.push({ account: systemAccount('store', storeId, 'cash'), amount: -tender.cashFen });
  if (tender.wechatFen > 0)
    entries.push({ account: systemAccount('entity', entityId, 'wechat'), amount: -tender.wechatFen });
  const soldFen = tender.walletFen + tender.cashFen + tender.wechatFen;
  if (soldFen > 0) entries.push({ account: systemAccount('store', storeId, 'sales'), amount: soldFen });
  for (const { account, lotId, amount } of draws.points) entries.push({ account, lotId, amount: -amount });
  const points = draws.points.reduce((total, { amount }) => total + amount, 0);
  if (points > 0) entries.push({ account: systemAccount('store', storeId, 'points-redeemed'), amount: points });
  if (sale.memberId !== null && sale.earnedGrowth > 0) {
    entries.push({ account: memberAccount(sale.memberId, 'growth'), amount: sale.earnedGrowth });
    entries.push({ account: systemAccount('chain', 0, 'growth-issued'), amount: -sale.earnedGrowth });
  }
  return entries;
}

/** A reversal in the parts that a refund treats differently. */
export interface ReversalParts {
  /** Goes back as it came: wallet lots, points used, cash, growth. */
  readonly entries: EntryDraft[];
  /** Points the sale had given, to be taken back; and the lots it made. */
  readonly earnedPoints: number;
  readonly madeLotIds: number[];
  /** What WeChat has to pay back; posted when it has. */
  readonly wechatFen: number;
}

export function splitReversal(opposite: readonly EntryDraft[], storeId: number): ReversalParts {
  const entries: EntryDraft[] = [];
  const madeLotIds: number[] = [];
  let earned = 0;
  let wechatFen = 0;
  let salesFen = 0;
  for (const entry of opposite) {
    const { account, amount } = entry;
    if (isEarned(entry)) {
      earned -= amount;
      if (entry.lotId !== undefined) madeLotIds.push(entry.lotId);
    } else if (account.book === 'wechat') wechatFen += amount;
    else if (account.book === 'sales') salesFen += amount;
    else if (account.book !== 'points-issued') entries.push(entry);
  }
  if (salesFen + wechatFen !== 0)
    entries.push({ account: systemAccount('store', storeId, 'sales'), amount: salesFen + wechatFen });
  return { entries, earnedPoints: earned, madeLotIds, wechatFen };
}

/** The sale raised the member's points, or filled their debt: in the opposite that is a negative amount. */
function isEarned({ account, amount }: EntryDraft): boolean {
  return (account.book === 'points' && amount < 0) || account.book === 'points-debt';
}
