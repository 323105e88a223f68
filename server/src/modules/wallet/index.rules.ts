/** The room's door for pure code: what a wallet can pay and from which top-ups. */
export { type DrawPolicy, type WalletDraw, availableFen, drawWallet, spendEntries, splitOf } from './wallet.rules.js';
