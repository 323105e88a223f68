import {
  type AccountState,
  type EntryDraft,
  type HoldLine,
  memberAccount,
  systemAccount,
} from '../../ledger/index.rules.js';
import { drawPoints, giveBackEntries } from '../../points/index.rules.js';
import {
  type DrawPolicy,
  type WalletDraw,
  type WalletPlace,
  drawWallet,
  spendEntries,
} from '../../wallet/index.rules.js';
import type { CashMethod } from './redemption.types.js';

/** Which lots pay a redemption. */
export interface RedemptionDraws {
  readonly points: readonly HoldLine[];
  readonly wallet: readonly WalletDraw[];
}

export type Drawn = { readonly draws: RedemptionDraws } | { readonly short: 'points' | 'wallet' };

export function drawFor(
  accounts: readonly AccountState[],
  wanted: { readonly points: number; readonly walletFen: number },
  wallet: { readonly policy: DrawPolicy; readonly place: WalletPlace } | null,
  now: Date,
): Drawn {
  const state = accounts.find(({ account }) => account.book === 'points');
  const points = state ? drawPoints(state.lots, wanted.points, now) : null;
  if (!state || !points) return { short: 'points' };
  const fen = wallet ? drawWallet(accounts, wanted.walletFen, wallet.policy, wallet.place) : [];
  if (!fen) return { short: 'wallet' };
  return { draws: { points: points.map((draw) => ({ account: state.account, ...draw })), wallet: fen } };
}

export interface Purchase {
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly points: number;
  readonly cashFen: number;
  readonly cashMethod: CashMethod;
}

/** One journal: points against the store's count of points taken, money against its sales. */
export function redeemEntries(bought: Purchase, draws: RedemptionDraws): EntryDraft[] {
  const { storeId, legalEntityId, points, cashFen, cashMethod } = bought;
  const entries: EntryDraft[] = draws.points.map(({ account, lotId, amount }) => ({ account, lotId, amount: -amount }));
  entries.push({ account: systemAccount('store', storeId, 'points-redeemed'), amount: points });
  if (cashMethod === 'wallet') entries.push(...spendEntries(draws.wallet, legalEntityId));
  if (cashMethod === 'wechat')
    entries.push({ account: systemAccount('entity', legalEntityId, 'wechat'), amount: -cashFen });
  if (cashFen > 0) entries.push({ account: systemAccount('store', storeId, 'sales'), amount: cashFen });
  return entries;
}

/** The mirror: points back to their lots with the expiry they had, stored value back to its own. */
export function returnEntries(
  redeemed: readonly EntryDraft[],
  bought: Purchase & { readonly memberId: number },
  state: AccountState,
  terms: { readonly now: Date; readonly graceDays: number; readonly lot: { id: number; originId: number } },
): EntryDraft[] {
  const isPoints = ({ account }: EntryDraft): boolean =>
    account.owner === 'member' && account.ownerId === bought.memberId && account.book === 'points';
  const draws = redeemed
    .filter(isPoints)
    .flatMap(({ lotId, amount }) => (lotId === undefined ? [] : [{ lotId, amount: -amount }]));
  const entries = giveBackEntries(state, draws, terms.now, terms, terms.lot);
  entries.push({ account: systemAccount('store', bought.storeId, 'points-redeemed'), amount: -bought.points });
  if (bought.cashMethod !== 'wallet') return entries;
  const money = redeemed.filter((entry) => !isPoints(entry) && entry.account.book !== 'points-redeemed');
  return [...entries, ...money.map((entry) => ({ ...entry, amount: -entry.amount }))];
}

/** What WeChat has paid back: posted when the member has it. */
export function wechatBackEntries({ storeId, legalEntityId, cashFen }: Purchase): EntryDraft[] {
  return [
    { account: systemAccount('entity', legalEntityId, 'wechat'), amount: cashFen },
    { account: systemAccount('store', storeId, 'sales'), amount: -cashFen },
  ];
}

export const pointsOf = (memberId: number): ReturnType<typeof memberAccount> => memberAccount(memberId, 'points');
