import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { SettingsModule } from '../settings/index.js';
import { InboxService } from './inbox.service.js';
import { NoticeService } from './notice.service.js';
import { NotificationController } from './notification.controller.js';
import { NotificationFacade } from './notification.facade.js';
import { NOTIFICATION_SETTINGS } from './notification.settings.js';
import { BookingNotices } from './notices/booking.subscriber.js';
import { ComplaintNotices } from './notices/complaint.subscriber.js';
import { CouponNotices } from './notices/coupon.subscriber.js';
import { PickupNotices } from './notices/pickup.subscriber.js';
import { PurchaseNotices } from './notices/purchase.subscriber.js';
import { ReferralNotices } from './notices/referral.subscriber.js';
import { TaskNotices } from './notices/task.subscriber.js';
import { TreatmentNotices } from './notices/treatment.subscriber.js';
import { WalletRefundNotices } from './notices/wallet-refund.subscriber.js';
import { OutgoingService } from './outgoing.service.js';
import { SubscriptionService } from './subscription.service.js';
import { NotificationRecords } from './notification-records.js';

@Module({
  imports: [MemberModule, OrganizationModule, WechatModule, SettingsModule.register(NOTIFICATION_SETTINGS)],
  controllers: [NotificationController],
  providers: [
    NotificationRecords,
    BookingNotices,
    InboxService,
    ComplaintNotices,
    CouponNotices,
    NoticeService,
    NotificationFacade,
    PickupNotices,
    PurchaseNotices,
    ReferralNotices,
    TaskNotices,
    OutgoingService,
    SubscriptionService,
    TreatmentNotices,
    WalletRefundNotices,
  ],
  exports: [NotificationFacade],
})
export class NotificationModule {}
