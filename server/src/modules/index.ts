import { AnalyticsModule } from './analytics/index.js';
import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { CatalogModule } from './catalog/index.js';
import { LedgerModule } from './ledger/index.js';
import { MemberModule } from './member/index.js';
import { NotificationModule } from './notification/index.js';
import { OperationsModule } from './operations/index.js';
import { OrderModule } from './order/index.js';
import { OrganizationModule } from './organization/index.js';
import { PaymentModule } from './payment/index.js';
import { PointsModule } from './points/index.js';
import { QrCodeModule } from './qrcode/index.js';
import { SettingsModule } from './settings/index.js';
import { StaffModule } from './staff/index.js';
import { TierModule } from './tier/index.js';
import { TopupModule } from './topup/index.js';
import { WalletModule } from './wallet/index.js';

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
  PaymentModule,
  TopupModule,
  OrderModule,
  NotificationModule,
  OperationsModule,
  AnalyticsModule,
];
