import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  REFERRAL_JOINED,
  REFERRAL_REWARDED,
  REFERRAL_TAKEN_BACK,
  type ReferralJoined,
  type ReferralRewarded,
  type ReferralTakenBack,
} from '../../referral/index.js';
import { NoticeService } from '../notice.service.js';
import { friendJoinedNotice, rewardNotices, takenBackNotices } from './referral-notices.rules.js';

/** Tells members what became of the friends they brought. */
@Injectable()
export class ReferralNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(REFERRAL_JOINED, 'notification.referralJoined')
  joined({ payload }: DeliveredEvent<ReferralJoined>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, friendJoinedNotice(payload));
  }

  @Subscribe(REFERRAL_REWARDED, 'notification.referralRewarded')
  async rewarded({ payload, occurredAt }: DeliveredEvent<ReferralRewarded>, tx: Transaction): Promise<void> {
    for (const notice of rewardNotices(payload, occurredAt)) await this.notices.notify(tx, notice);
  }

  @Subscribe(REFERRAL_TAKEN_BACK, 'notification.referralTakenBack')
  async takenBack({ payload }: DeliveredEvent<ReferralTakenBack>, tx: Transaction): Promise<void> {
    for (const notice of takenBackNotices(payload)) await this.notices.notify(tx, notice);
  }
}
