import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { DeclinedPayments } from './declined-payments.js';
import { PaymentAlarms } from './payment-alarms.js';
import { PaymentCheckJob } from './payment-check.job.js';
import { PaymentChecks } from './payment.check.js';
import { PaymentRecords } from './payment-records.js';
import { PaymentCloseService } from './payment-close.service.js';
import { PaymentDesk } from './payment-desk.js';
import { PaymentHandlers } from './payment-handlers.js';
import { PaymentNotices } from './payment-notices.js';
import { PaymentSettlement } from './payment-settlement.js';
import { PaymentSyncService } from './payment-sync.service.js';
import { PaymentAdminController } from './payment.admin.controller.js';
import { PaymentFacade } from './payment.facade.js';
import { PaymentService } from './payment.service.js';
import { PaymentStore } from './payment.store.js';
import { PaymentWebhookController } from './payment.webhook.controller.js';
import { PrepayService } from './prepay.service.js';
import { RefundDesk } from './refund-desk.js';
import { RefundService } from './refund.service.js';
import { RefundSettlement } from './refund-settlement.js';
import { RefundStore } from './refund.store.js';
import { PaymentMemberRecords } from './payment-member-records.js';

@Module({
  imports: [LedgerModule, MemberModule, WechatModule],
  controllers: [PaymentWebhookController, PaymentAdminController],
  providers: [
    PaymentMemberRecords,
    PaymentStore,
    PaymentRecords,
    PaymentChecks,
    RefundStore,
    PaymentNotices,
    PaymentHandlers,
    PaymentAlarms,
    PaymentDesk,
    DeclinedPayments,
    PaymentSettlement,
    PaymentService,
    PrepayService,
    PaymentSyncService,
    PaymentCloseService,
    RefundDesk,
    RefundSettlement,
    RefundService,
    PaymentCheckJob,
    PaymentFacade,
  ],
  exports: [PaymentFacade, PaymentRecords],
})
export class PaymentModule {}
