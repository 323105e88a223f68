import {
  type AccountState,
  type EntryDraft,
  type HoldLine,
  memberAccount,
  systemAccount,
} from '../../ledger/index.rules.js';
import { drawPoints } from '../../points/index.rules.js';
import {
  type DrawPolicy,
  type WalletDraw,
  type WalletPlace,
  drawWallet,
  spendEntries,
} from '../../wallet/index.rules.js';
import type { PayMethod } from '../order.types.js';

export interface Tender {
  readonly walletFen: number;
  readonly cashFen: number;
  readonly wechatFen: number;
  /** Taken by the till's own terminal. */
  readonly cardFen: number;
  /** Vouchers of other platforms. */
  readonly voucherFen: number;
}

/** One amount per method, or null when the amounts don't make up what is to be paid. */
export function tenderOf(
  payments: readonly { method: PayMethod; amountFen: number }[],
  payableFen: number,
): Tender | null {
  const of = (method: PayMethod): number =>
    payments.filter((payment) => payment.method === method).reduce((total, { amountFen }) => total + amountFen, 0);
  const tender = {
    walletFen: of('wallet'),
    cashFen: of('cash'),
    wechatFen: of('wechat'),
    cardFen: of('card'),
    voucherFen: of('voucher'),
  };
  return totalOf(tender) === payableFen ? tender : null;
}

function totalOf({ walletFen, cashFen, wechatFen, cardFen, voucherFen }: Tender): number {
  return walletFen + cashFen + wechatFen + cardFen + voucherFen;
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
  if (tender.cardFen > 0) entries.push({ account: systemAccount('store', storeId, 'card'), amount: -tender.cardFen });
  if (tender.voucherFen > 0)
    entries.push({ account: systemAccount('entity', entityId, 'voucher'), amount: -tender.voucherFen });
  const soldFen = totalOf(tender);
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
