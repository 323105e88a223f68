import { AnalyticsModule } from './analytics/index.js';
import { AppointmentModule } from './appointment/index.js';
import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { CatalogModule } from './catalog/index.js';
import { ClearingModule } from './clearing/index.js';
import { ComplaintModule } from './complaint/index.js';
import { CouponModule } from './coupon/index.js';
import { FollowUpModule } from './follow-up/index.js';
import { LedgerModule } from './ledger/index.js';
import { MallModule } from './mall/index.js';
import { MediaModule } from './media/index.js';
import { MemberModule } from './member/index.js';
import { NotificationModule } from './notification/index.js';
import { OperationsModule } from './operations/index.js';
import { OrderModule } from './order/index.js';
import { OrganizationModule } from './organization/index.js';
import { PaymentModule } from './payment/index.js';
import { PerformanceModule } from './performance/index.js';
import { PickupModule } from './pickup/index.js';
import { PointsModule } from './points/index.js';
import { PricingModule } from './pricing/index.js';
import { QrCodeModule } from './qrcode/index.js';
import { ReferralModule } from './referral/index.js';
import { ScheduleModule } from './schedule/index.js';
import { ServiceRecordModule } from './service-record/index.js';
import { SettingsModule } from './settings/index.js';
import { ShiftModule } from './shift/index.js';
import { SignInModule } from './sign-in/index.js';
import { StaffModule } from './staff/index.js';
import { TaskModule } from './task/index.js';
import { TierModule } from './tier/index.js';
import { TopupModule } from './topup/index.js';
import { TradeBillModule } from './trade-bill/index.js';
import { TreatmentModule } from './treatment/index.js';
import { VoucherModule } from './voucher/index.js';
import { WalletModule } from './wallet/index.js';
import { WalletRefundModule } from './wallet-refund/index.js';
import { WebhookModule } from './webhook/index.js';

/** The rooms, lowest floor first. */
export const ROOMS = [
  AuditModule,
  SettingsModule,
  OrganizationModule,
  AuthModule,
  QrCodeModule,
  MediaModule,
  MemberModule,
  StaffModule,
  CatalogModule,
  LedgerModule,
  TierModule,
  PointsModule,
  WalletModule,
  ShiftModule,
  CouponModule,
  PricingModule,
  PaymentModule,
  VoucherModule,
  TopupModule,
  OrderModule,
  WalletRefundModule,
  TradeBillModule,
  PickupModule,
  ScheduleModule,
  TreatmentModule,
  SignInModule,
  MallModule,
  ReferralModule,
  AppointmentModule,
  ComplaintModule,
  ClearingModule,
  TaskModule,
  ServiceRecordModule,
  NotificationModule,
  FollowUpModule,
  OperationsModule,
  AnalyticsModule,
  PerformanceModule,
  WebhookModule,
];
