export { type TopupCredit, type WalletBalances, WalletFacade } from './wallet.facade.js';
export { WalletModule } from './wallet.module.js';
export * from './index.rules.js';
