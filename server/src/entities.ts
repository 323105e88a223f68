import {
  BookingChangeEntity,
  BookingEntity,
  BookingGateEntity,
  BookingReminderEntity,
  WaitlistEntryEntity,
  WaitlistOfferEntity,
} from './modules/appointment/index.js';
import { AuditEntry } from './modules/audit/index.js';
import {
  ApiKey,
  MemberSessionEntity,
  Role,
  StaffAccount,
  StaffLoginGuard,
  StaffRole,
  StaffSessionEntity,
} from './modules/auth/index.js';
import { LegalEntity, Store, StoreGroup } from './modules/organization/index.js';
import { SettingValue } from './modules/settings/index.js';
import { Consent } from './modules/member/consents/consent.entity.js';
import { PayConfirmation } from './modules/member/confirmations/pay-confirmation.entity.js';
import { MemberCodeRow, PayGrant, ScanGuardRow } from './modules/member/codes/member-code.entity.js';
import { JoinTrace } from './modules/member/join/join-trace.entity.js';
import { MemberMergeRow } from './modules/member/merge/member-merge.entity.js';
import { AccountClosure, FormerMark } from './modules/member/privacy/account-closure.entity.js';
import { DataExport, DataExportFile } from './modules/member/privacy/data-export.entity.js';
import {
  ReferralEntity,
  ReferralMonthEntity,
  ReferralProgramEntity,
  ReferrerEntity,
} from './modules/referral/referral.entity.js';
import { MemberIdentity } from './modules/member/member-identity.entity.js';
import { Member } from './modules/member/member.entity.js';
import { InboxMessage, OutgoingMessage, SubscribeCredit } from './modules/notification/notification.entity.js';
import { QrCodeImage, QrCodeRow } from './modules/qrcode/qrcode.entity.js';
import { GuideBinding, StaffAlertRow, StaffStoreDay } from './modules/staff/staff.entity.js';
import {
  LedgerHoldEntity,
  LedgerHoldLineEntity,
  LedgerReconciliationEntity,
} from './modules/ledger/ledger-hold.entity.js';
import {
  LedgerAccountEntity,
  LedgerEntryEntity,
  LedgerJournalEntity,
  LedgerLotEntity,
} from './modules/ledger/ledger.entity.js';
import {
  SalesOrderCouponEntity,
  SalesOrderEntity,
  SalesOrderLineEntity,
  SalesOrderPaymentEntity,
} from './modules/order/order.entity.js';
import { SalesOrderStockEntity } from './modules/order/online/order-stock.entity.js';
import { PromotionEntity } from './modules/pricing/promotion.entity.js';
import { CashMovementEntity, CashShiftEntity } from './modules/shift/shift.entity.js';
import { WalletLotEntity } from './modules/wallet/wallet-lot.entity.js';
import { WalletTransferEntity } from './modules/wallet/transfers/wallet-transfer.entity.js';
import {
  SalesReturnEntity,
  SalesReturnLineEntity,
  SalesReturnPaymentEntity,
} from './modules/order/returns/return.entity.js';
import { WalletEntity, WalletStatusChangeEntity } from './modules/wallet/wallet.entity.js';
import {
  ProductCategoryEntity,
  ProductEntity,
  StoreProductPriceEntity,
  StoreProductStockEntity,
} from './modules/catalog/index.js';
import { PaymentEntity, PaymentNoticeEntity, PaymentRefundEntity } from './modules/payment/index.js';
import { MemberTierEntity, TierHistoryEntity, TierMeasureEntity, TierRuleSetEntity } from './modules/tier/index.js';
import { EarnRuleEntity } from './modules/points/earning/earn-rule.entity.js';
import { PointsExpiryNoticeEntity } from './modules/points/points-notice.entity.js';
import {
  CouponCodeBatchEntity,
  CouponCodeEntity,
  CouponRuleEntity,
  CouponStaffDayEntity,
} from './modules/coupon/issue/coupon-issue.entity.js';
import { CouponEntity, CouponGuessGuardEntity, CouponPassEntity } from './modules/coupon/coupon.entity.js';
import {
  CouponPackEntity,
  CouponTemplateEntity,
  CouponTemplateVersionEntity,
} from './modules/coupon/templates/template.entity.js';
import { TopupEntity, TopupPlanEntity } from './modules/topup/index.js';
import { WalletRefundEntity, WalletRefundLineEntity, WalletRefundPayoutEntity } from './modules/wallet-refund/index.js';
import {
  VoucherDealEntity,
  VoucherRedemptionEntity,
  VoucherScanEntity,
  VoucherShopEntity,
  VoucherTokenEntity,
} from './modules/voucher/index.js';
import {
  ClearingBalanceEntity,
  ClearingFactEntity,
  ClearingLineEntity,
  ClearingMonthEntity,
  ClearingOrderEntity,
  ClearingPaymentEntity,
  ClearingStatementEntity,
  LiabilityEstimateEntity,
} from './modules/clearing/index.js';
import { TradeBillDifferenceEntity, TradeBillRunEntity } from './modules/trade-bill/index.js';
import {
  ScheduleDayEntity,
  ScheduleSeatEntity,
  ScheduleSessionEntity,
  ScheduleStepEntity,
} from './modules/schedule/claims/claim.entity.js';
import { StaffLeaveEntity } from './modules/schedule/leave/leave.entity.js';
import { RoomKindEntity, ServiceRoomEntity } from './modules/schedule/rooms/room.entity.js';
import {
  BookableServiceEntity,
  BookableServiceStoreEntity,
  ServiceSkillEntity,
  StaffSkillEntity,
} from './modules/schedule/services/service.entity.js';
import {
  ShiftExceptionEntity,
  ShiftPatternEntity,
  StoreClosingEntity,
} from './modules/schedule/shifts/shift.entity.js';
import { WebhookDeliveryEntity, WebhookEndpointEntity } from './modules/webhook/index.js';
import { MallItemEntity, MallRedemptionEntity, MallStockEntity, MallTurnEntity } from './modules/mall/index.js';
import { PickupEntity, PickupGuessGuardEntity } from './modules/pickup/index.js';
import { MediaEntity, MediaPieceEntity, MediaQuotaEntity } from './modules/media/media.entity.js';
import { TreatmentCardEntity, TreatmentPlanEntity, TreatmentUseEntity } from './modules/treatment/index.js';
import {
  SignInEntity,
  SignInMilestoneEntity,
  SignInRuleSetEntity,
  SignInStreakEntity,
} from './modules/sign-in/index.js';
import {
  FollowUpBudgetEntity,
  FollowUpConversionEntity,
  FollowUpEntity,
  FollowUpScriptEntity,
  HabitEntity,
  TasteEntity,
  VisitEntity,
} from './modules/follow-up/index.js';
import {
  ComplaintCategoryEntity,
  ComplaintEntity,
  ComplaintEntryEntity,
  ComplaintQuotaEntity,
  ComplaintVisitEntity,
} from './modules/complaint/complaint.entity.js';
import {
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  PerformanceCreditEntity,
  PerformanceDayEntity,
} from './modules/performance/index.js';
import {
  StampCardEntity,
  StampEntity,
  StampSheetEntity,
  TaskDayEntity,
  TaskEntity,
  TaskMarkEntity,
} from './modules/task/index.js';
import {
  ServiceRecordEntity,
  ServiceRecordStageEntity,
  ServiceStagePlanEntity,
} from './modules/service-record/service-record.entity.js';

/** Every entity of every room, for the data source. A room adds its own here. */
export const ENTITIES: (new () => object)[] = [
  AuditEntry,
  SettingValue,
  LegalEntity,
  StoreGroup,
  Store,
  StaffAccount,
  StaffLoginGuard,
  Role,
  StaffRole,
  StaffSessionEntity,
  MemberSessionEntity,
  ApiKey,
  Member,
  MemberIdentity,
  Consent,
  MemberCodeRow,
  PayGrant,
  PayConfirmation,
  ScanGuardRow,
  QrCodeRow,
  QrCodeImage,
  GuideBinding,
  StaffAlertRow,
  StaffStoreDay,
  InboxMessage,
  SubscribeCredit,
  OutgoingMessage,
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
  ProductCategoryEntity,
  ProductEntity,
  StoreProductPriceEntity,
  StoreProductStockEntity,
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
  CouponGuessGuardEntity,
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
  BookableServiceEntity,
  BookableServiceStoreEntity,
  ServiceSkillEntity,
  StaffSkillEntity,
  RoomKindEntity,
  ServiceRoomEntity,
  ShiftPatternEntity,
  ShiftExceptionEntity,
  StoreClosingEntity,
  StaffLeaveEntity,
  ScheduleDayEntity,
  ScheduleSessionEntity,
  ScheduleSeatEntity,
  ScheduleStepEntity,
  PickupEntity,
  PickupGuessGuardEntity,
  MallItemEntity,
  MallStockEntity,
  MallTurnEntity,
  MallRedemptionEntity,
  MediaEntity,
  MediaPieceEntity,
  MediaQuotaEntity,
  JoinTrace,
  MemberMergeRow,
  AccountClosure,
  FormerMark,
  DataExport,
  DataExportFile,
  ReferralEntity,
  ReferralMonthEntity,
  ReferralProgramEntity,
  ReferrerEntity,
  BookingEntity,
  BookingChangeEntity,
  BookingReminderEntity,
  BookingGateEntity,
  WaitlistEntryEntity,
  WaitlistOfferEntity,
  TreatmentPlanEntity,
  TreatmentCardEntity,
  TreatmentUseEntity,
  SignInEntity,
  SignInMilestoneEntity,
  SignInRuleSetEntity,
  SignInStreakEntity,
  FollowUpEntity,
  FollowUpConversionEntity,
  FollowUpBudgetEntity,
  FollowUpScriptEntity,
  HabitEntity,
  VisitEntity,
  TasteEntity,
  ComplaintCategoryEntity,
  ComplaintEntity,
  ComplaintEntryEntity,
  ComplaintQuotaEntity,
  ComplaintVisitEntity,
  PerformanceDayEntity,
  PerformanceCreditEntity,
  AttendanceEntity,
  CommissionRuleSetEntity,
  CommissionStatementEntity,
  StampCardEntity,
  StampEntity,
  StampSheetEntity,
  TaskDayEntity,
  TaskEntity,
  TaskMarkEntity,
  ServiceRecordEntity,
  ServiceRecordStageEntity,
  ServiceStagePlanEntity,
];
