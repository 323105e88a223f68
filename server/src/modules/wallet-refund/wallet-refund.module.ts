import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PaymentModule } from '../payment/index.js';
import { SettingsModule } from '../settings/index.js';
import { ShiftModule } from '../shift/index.js';
import { TierModule } from '../tier/index.js';
import { WalletModule } from '../wallet/index.js';
import { CashOut } from './cash-out.js';
import { RefundActs } from './refund-acts.js';
import { RefundDecisions } from './refund-decisions.service.js';
import { RefundDesk } from './refund-desk.js';
import { RefundDispatch } from './refund-dispatch.js';
import { RefundOutcomes } from './refund-outcomes.js';
import { RefundPayouts } from './refund-payouts.service.js';
import { RefundPosting } from './refund-posting.js';
import { RefundPreviews } from './refund-preview.service.js';
import { RefundQuotes } from './refund-quotes.js';
import { RefundRequests } from './refund-requests.service.js';
import { RefundRetries } from './refund-retries.service.js';
import { RefundViews } from './refund-views.js';
import { WalletRefundAdminController } from './wallet-refund.admin.controller.js';
import { WalletRefundController } from './wallet-refund.controller.js';
import { WALLET_REFUND_SETTINGS } from './wallet-refund.settings.js';
import { WalletRefundStaffController } from './wallet-refund.staff.controller.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import { WalletRefundSubscriber } from './wallet-refund.subscriber.js';
import { WalletRefundRecords } from './wallet-refund-records.js';

@Module({
  imports: [
    AuditModule,
    LedgerModule,
    MemberModule,
    OrganizationModule,
    PaymentModule,
    SettingsModule.register(WALLET_REFUND_SETTINGS),
    ShiftModule,
    TierModule,
    WalletModule,
  ],
  controllers: [WalletRefundController, WalletRefundStaffController, WalletRefundAdminController],
  providers: [
    WalletRefundRecords,
    WalletRefundStore,
    RefundQuotes,
    RefundPosting,
    RefundDispatch,
    RefundDesk,
    RefundRequests,
    RefundDecisions,
    CashOut,
    RefundPayouts,
    RefundRetries,
    RefundOutcomes,
    RefundPreviews,
    RefundViews,
    RefundActs,
    WalletRefundSubscriber,
  ],
})
export class WalletRefundModule {}
