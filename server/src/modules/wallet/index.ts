export { WalletFacade, type WalletTerms } from './wallet.facade.js';
export type { LotGift, TopupCredit, WalletBalances, WalletLot } from './wallet.types.js';
export { WalletModule } from './wallet.module.js';
export * from './index.rules.js';
