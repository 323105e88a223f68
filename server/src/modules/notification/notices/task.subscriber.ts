import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  STAMP_CARD_FULL,
  STAMP_CARD_REWARDED,
  TASK_REWARDED,
  type StampCardFull,
  type StampCardRewarded,
  type TaskRewarded,
} from '../../task/index.js';
import { NoticeService } from '../notice.service.js';
import { stampCardFullNotice, stampCardRewardedNotice, taskRewardedNotice } from './task-notices.rules.js';

/** Tells members of small things that were paid later, and of stamp cards that are full. */
@Injectable()
export class TaskNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(TASK_REWARDED, 'notification.taskRewarded')
  async rewarded({ payload, occurredAt }: DeliveredEvent<TaskRewarded>, tx: Transaction): Promise<void> {
    const notice = taskRewardedNotice(payload, businessDate(occurredAt));
    if (notice) await this.notices.notify(tx, notice);
  }

  @Subscribe(STAMP_CARD_FULL, 'notification.stampCardFull')
  full({ payload }: DeliveredEvent<StampCardFull>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, stampCardFullNotice(payload));
  }

  @Subscribe(STAMP_CARD_REWARDED, 'notification.stampCardRewarded')
  async given({ payload }: DeliveredEvent<StampCardRewarded>, tx: Transaction): Promise<void> {
    const notice = stampCardRewardedNotice(payload);
    if (notice) await this.notices.notify(tx, notice);
  }
}
