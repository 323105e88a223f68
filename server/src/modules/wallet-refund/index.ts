export { WalletRefundModule } from './wallet-refund.module.js';
export {
  WALLET_REFUND_PAID,
  WALLET_REFUND_REJECTED,
  WALLET_REFUND_REQUESTED,
  type WalletRefundPaid,
  type WalletRefundRejected,
  type WalletRefundRequested,
} from './wallet-refund.events.js';
export { WalletRefundEntity } from './wallet-refund.entity.js';
export { WalletRefundLineEntity, WalletRefundPayoutEntity } from './wallet-refund-line.entity.js';
