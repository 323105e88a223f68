export { type TopupCredit, type WalletBalances, WalletFacade } from './wallet.facade.js';
export { WalletModule } from './wallet.module.js';
export { type DrawPolicy, type WalletDraw, availableFen, drawWallet, spendEntries, splitOf } from './wallet.rules.js';
