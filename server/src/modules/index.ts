import { AnalyticsModule } from './analytics/index.js';
import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { CatalogModule } from './catalog/index.js';
import { ClearingModule } from './clearing/index.js';
import { CouponModule } from './coupon/index.js';
import { LedgerModule } from './ledger/index.js';
import { MemberModule } from './member/index.js';
import { NotificationModule } from './notification/index.js';
import { OperationsModule } from './operations/index.js';
import { OrderModule } from './order/index.js';
import { OrganizationModule } from './organization/index.js';
import { PaymentModule } from './payment/index.js';
import { PointsModule } from './points/index.js';
import { PricingModule } from './pricing/index.js';
import { QrCodeModule } from './qrcode/index.js';
import { SettingsModule } from './settings/index.js';
import { ShiftModule } from './shift/index.js';
import { StaffModule } from './staff/index.js';
import { TierModule } from './tier/index.js';
import { TopupModule } from './topup/index.js';
import { TradeBillModule } from './trade-bill/index.js';
import { VoucherModule } from './voucher/index.js';
import { WalletRefundModule } from './wallet-refund/index.js';
import { WalletModule } from './wallet/index.js';
import { WebhookModule } from './webhook/index.js';

/** The rooms, lowest floor first. */
export const ROOMS = [
  AuditModule,
  SettingsModule,
  OrganizationModule,
  AuthModule,
  QrCodeModule,
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
  ClearingModule,
  NotificationModule,
  OperationsModule,
  AnalyticsModule,
  WebhookModule,
];
