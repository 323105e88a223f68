export { WalletFacade, type WalletTerms } from './wallet.facade.js';
export type { TopupCredit, WalletBalances, WalletLot } from './wallet.types.js';
export {
  WALLET_FROZEN,
  WALLET_TRANSFERRED,
  WALLET_UNFROZEN,
  type WalletStatusChanged,
  type WalletTransferred,
} from './wallet.events.js';
export { ScopeWords } from './scope-words.js';
export { WalletModule } from './wallet.module.js';
export * from './index.rules.js';
