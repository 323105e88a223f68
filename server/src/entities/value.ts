import {
  LedgerAccountEntity,
  LedgerEntryEntity,
  LedgerJournalEntity,
  LedgerLotEntity,
} from '../modules/ledger/ledger.entity.js';
import {
  LedgerHoldEntity,
  LedgerHoldLineEntity,
  LedgerReconciliationEntity,
} from '../modules/ledger/ledger-hold.entity.js';
import { WalletEntity, WalletStatusChangeEntity } from '../modules/wallet/wallet.entity.js';
import { WalletLotEntity } from '../modules/wallet/wallet-lot.entity.js';
import { WalletTransferEntity } from '../modules/wallet/transfers/wallet-transfer.entity.js';
import { CashMovementEntity, CashShiftEntity } from '../modules/shift/shift.entity.js';
import {
  SalesOrderCouponEntity,
  SalesOrderEntity,
  SalesOrderLineEntity,
  SalesOrderPaymentEntity,
} from '../modules/order/order.entity.js';
import { SalesOrderStockEntity } from '../modules/order/online/order-stock.entity.js';
import { PromotionEntity } from '../modules/pricing/promotion.entity.js';
import {
  SalesReturnEntity,
  SalesReturnLineEntity,
  SalesReturnPaymentEntity,
} from '../modules/order/returns/return.entity.js';
import { MemberTierEntity, TierHistoryEntity, TierMeasureEntity, TierRuleSetEntity } from '../modules/tier/index.js';
import { PaymentEntity, PaymentNoticeEntity, PaymentRefundEntity } from '../modules/payment/index.js';
import { EarnRuleEntity } from '../modules/points/earning/earn-rule.entity.js';
import { PointsExpiryNoticeEntity } from '../modules/points/points-notice.entity.js';
import { TopupEntity, TopupPlanEntity } from '../modules/topup/index.js';
import {
  CouponPackEntity,
  CouponTemplateEntity,
  CouponTemplateVersionEntity,
} from '../modules/coupon/templates/template.entity.js';
import { CouponEntity, CouponPassEntity } from '../modules/coupon/coupon.entity.js';
import {
  CouponCodeBatchEntity,
  CouponCodeEntity,
  CouponRuleEntity,
  CouponStaffDayEntity,
} from '../modules/coupon/issue/coupon-issue.entity.js';
import {
  WalletRefundEntity,
  WalletRefundLineEntity,
  WalletRefundPayoutEntity,
} from '../modules/wallet-refund/index.js';
import {
  VoucherDealEntity,
  VoucherRedemptionEntity,
  VoucherScanEntity,
  VoucherShopEntity,
  VoucherTokenEntity,
} from '../modules/voucher/index.js';
import {
  ClearingBalanceEntity,
  ClearingFactEntity,
  ClearingLineEntity,
  ClearingMonthEntity,
  ClearingOrderEntity,
  ClearingPaymentEntity,
  ClearingStatementEntity,
  LiabilityEstimateEntity,
} from '../modules/clearing/index.js';
import { TradeBillDifferenceEntity, TradeBillRunEntity } from '../modules/trade-bill/index.js';
import { WebhookDeliveryEntity, WebhookEndpointEntity } from '../modules/webhook/index.js';

/** Whatever moves value. */
export const VALUE_ENTITIES: (new () => object)[] = [
  LedgerAccountEntity,
  LedgerLotEntity,
  LedgerJournalEntity,
  LedgerEntryEntity,
  LedgerHoldEntity,
  LedgerHoldLineEntity,
  LedgerReconciliationEntity,
  WalletEntity,
  WalletStatusChangeEntity,
  WalletLotEntity,
  WalletTransferEntity,
  CashShiftEntity,
  CashMovementEntity,
  SalesOrderEntity,
  SalesOrderLineEntity,
  SalesOrderPaymentEntity,
  SalesOrderCouponEntity,
  SalesOrderStockEntity,
  PromotionEntity,
  SalesReturnEntity,
  SalesReturnLineEntity,
  SalesReturnPaymentEntity,
  TierRuleSetEntity,
  MemberTierEntity,
  TierHistoryEntity,
  TierMeasureEntity,
  PaymentEntity,
  PaymentNoticeEntity,
  PaymentRefundEntity,
  EarnRuleEntity,
  PointsExpiryNoticeEntity,
  TopupPlanEntity,
  TopupEntity,
  CouponTemplateEntity,
  CouponTemplateVersionEntity,
  CouponEntity,
  CouponPassEntity,
  CouponPackEntity,
  CouponRuleEntity,
  CouponCodeBatchEntity,
  CouponCodeEntity,
  CouponStaffDayEntity,
  WalletRefundEntity,
  WalletRefundLineEntity,
  WalletRefundPayoutEntity,
  VoucherShopEntity,
  VoucherDealEntity,
  VoucherScanEntity,
  VoucherRedemptionEntity,
  VoucherTokenEntity,
  ClearingOrderEntity,
  ClearingFactEntity,
  ClearingLineEntity,
  ClearingMonthEntity,
  ClearingStatementEntity,
  ClearingBalanceEntity,
  ClearingPaymentEntity,
  LiabilityEstimateEntity,
  TradeBillRunEntity,
  TradeBillDifferenceEntity,
  WebhookEndpointEntity,
  WebhookDeliveryEntity,
];
