import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { DeliveredEvent } from '../../../platform/outbox/domain-event.js';
import { Subscribe } from '../../../platform/outbox/subscribe.js';
import {
  COMPLAINT_CLOSED,
  COMPLAINT_REPLIED,
  type ComplaintClosed,
  type ComplaintReplied,
} from '../../complaint/index.js';
import { SERVICE_FINISHED, type ServiceFinished } from '../../service-record/index.js';
import { NoticeService } from '../notice.service.js';
import { complaintClosedNotice, complaintRepliedNotice, serviceFinishedNotice } from './complaint-notices.rules.js';

/** Tells members that somebody has answered, and asks them how it was. */
@Injectable()
export class ComplaintNotices {
  constructor(private readonly notices: NoticeService) {}

  @Subscribe(COMPLAINT_REPLIED, 'notification.complaintReplied')
  replied({ payload, occurredAt }: DeliveredEvent<ComplaintReplied>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, complaintRepliedNotice(payload, occurredAt));
  }

  @Subscribe(COMPLAINT_CLOSED, 'notification.complaintClosed')
  closed({ payload, occurredAt }: DeliveredEvent<ComplaintClosed>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, complaintClosedNotice(payload, occurredAt));
  }

  @Subscribe(SERVICE_FINISHED, 'notification.serviceFinished')
  finished({ payload }: DeliveredEvent<ServiceFinished>, tx: Transaction): Promise<void> {
    return this.notices.notify(tx, serviceFinishedNotice(payload));
  }
}
