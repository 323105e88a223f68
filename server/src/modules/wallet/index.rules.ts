/** The room's door for pure code: what a wallet can pay, where, and from which top-ups. */
export { type DrawPolicy, type WalletDraw, availableFen, drawWallet, spendEntries, splitOf } from './wallet.rules.js';
export { type UseScope, type WalletPlace, admits, scopeOf, useScopeOf } from './wallet-scope.rules.js';
export type { LotGift } from './wallet.types.js';
export {
  type PayRefusal,
  type SpendLimits,
  UNUSED_WALLET,
  type WalletState,
  mayPay,
  spentOn,
} from './wallet-limits.rules.js';
