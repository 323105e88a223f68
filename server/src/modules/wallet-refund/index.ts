export { WalletRefundModule } from './wallet-refund.module.js';
